using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Proposals;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Proposals;

public sealed class ProposalImportTests : IDisposable
{
    private const string MatterHeader = "编号|事项|清单|牵头单位|责任人|分管领导|开始日期|完成时限";

    private const string Header = "编号|类别|辖区|建议号|提出人|提出人邮箱|交办日期|情况复杂|会办单位|答复日期|办理类别|评价";

    private readonly MemoryStore _store = new();
    private readonly OfficeReader _offices;

    public ProposalImportTests()
    {
        foreach (var person in Given.Office().People.Values) _store.Set(person);
        _store.Set(Given.Person("water@x.example", "水务所长", "水务所", Roles.UnitHead));
        _offices = new(_store, Given.Policy, Given.Calendar);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _offices.Dispose();

    [Theory]
    [InlineData("2026-05-27", "人大建议|||代表甲||2026-02-27||||", "建议号「」")]
    [InlineData("2026-05-28", "人大建议||1号|代表甲||2026-02-27||||", "应不晚于 2026-05-27（自交办之日起 3 个月）；情况复杂的注明“是”，不晚于 2026-08-27（6 个月）")]
    [InlineData("2026-08-28", "人大建议||1号|代表甲||2026-02-27|是|||", "应不晚于 2026-08-27（自交办之日起 6 个月）")]
    [InlineData("2026-07-28", "政协提案|四川省|1号|委员甲||2026-02-27||||", "应不晚于 2026-07-27（自交办之日起 5 个月）")]
    [InlineData("2026-05-27", "信访件||1号|代表甲||2026-02-27||||", "应为 人大建议、政协提案")]
    [InlineData("2026-05-27", "人大建议|月球|1号|代表甲||2026-02-27||||", "规则里没有“月球”的办理时限")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲|甲|2026-02-27||||", "不是有效的邮箱")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27||城建办|||", "城建办是主办单位")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27||规划所|||", "规划所没有单位负责人")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27|||2026-02-01|A|", "早于交办日期 2026-02-27")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27|||2026-05-01||", "有答复日期而没有办理类别")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27|||||A", "先有答复才有评价")]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27|||2026-05-01|A|优", "应为 A（满意）、B（基本满意）、C（一般）、D（不满意）")]
    public async Task What_the_rules_do_not_allow_is_told_with_what_they_do(string due, string row, string told)
    {
        var problem = Assert.Single((await Plan(due, row)).Problems).ToString();
        Assert.Contains(told.Replace("建议号「」", "「建议号」", StringComparison.Ordinal), problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-27", "人大建议||1号|代表甲、代表乙|a@npc.example|2026-02-27||水务所|||", "2026-05-27", "2026-03-27", ProposalState.Answering)]
    [InlineData("2026-03-10", "人大建议||1号|代表甲||2026-02-27||水务所|||", "2026-03-10", "2026-03-10", ProposalState.Answering)]
    [InlineData("2026-08-27", "人大建议||1号|代表甲||2026-02-27|是|水务所|||", "2026-08-27", "2026-03-27", ProposalState.Answering)]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27||水务所|2026-05-01|A|", "2026-05-27", "2026-03-27", ProposalState.Rating)]
    [InlineData("2026-05-27", "人大建议||1号|代表甲||2026-02-27||水务所|2026-05-01|A|B", "2026-05-27", "2026-03-27", ProposalState.Rated)]
    public async Task A_proposal_is_due_with_its_matter_and_comes_as_far_as_it_was_lived_through(
        string due, string row, string expected, string assist, ProposalState state)
    {
        Assert.IsType<Outcome<ImportTally>.Done>(await new Importing(_store, _offices).Apply(await Plan(due, row), Core.Journals.Actor.System, Given.At("2026-06-01 09:00"), null, Cancel));
        var proposal = (await _store.Find<Proposal>(Proposal.IdOf("JY-1"), Cancel))!.Value;
        Assert.Equal((Given.Day(expected), Given.Day(assist), state), (proposal.Last.Due, proposal.Assists[0].Due, proposal.State()));
        Assert.Empty((await Plan(due, row)).Records.Single().Rows.Single().Changes);
    }

    [Fact]
    public async Task A_matter_that_is_nowhere_and_a_row_that_comes_twice_are_told()
    {
        var plan = await Preview(ListFiles.Sheet("p.csv", [Header, "JY-9|人大建议||1号|代表甲||2026-02-27|||||", "JY-9|人大建议||1号|代表甲||2026-02-27|||||"]));
        Assert.Equal([(2, "编号"), (3, "编号"), (3, "编号")], plan.Problems.Select(p => (p.Row!.Value, p.Column!)));
    }

    private Task<ImportPlan> Plan(string due, string row) => Preview(
        ListFiles.Sheet("p.csv", [Header, $"JY-1|{row}"]),
        ListFiles.Sheet("m.csv", [MatterHeader, $"JY-1|修路|人大建议|城建办|{Given.Doer}|{Given.Leader}|2026-02-27|{due}"]));

    private Task<ImportPlan> Preview(params IEnumerable<Sheet> sheets) =>
        new Importing(_store, _offices).Preview([.. sheets.Select(s => new SheetReading(s, [], []))], Cancel);
}
