using Sanwen.Core.Findings;
using Sanwen.Core.Offices;
using static Sanwen.Core.Findings.FindingAct;
using static Sanwen.Core.Findings.FindingState;

namespace Sanwen.Core.Tests.Findings;

/// <summary>The whole workflow as a table: every state with every act.</summary>
public sealed class FindingTableTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-10-09 10:00");

    private static readonly Dictionary<FindingState, FindingAct[]> Allowed = new()
    {
        [Found] = [Verify, Dismiss],
        [Dismissed] = [],
        [Verified] = [Dismiss, Dispatch],
        [Dispatched] = [Contest, Report, Rectify],
        [Objected] = [Reassign, Keep],
        [Rectifying] = [Report, Rectify],
        [Rectified] = [FindingAct.Close, Return],
        [Supervised] = [],
        [Closed] = [],
    };

    public static TheoryData<FindingState, FindingAct> Pairs =>
        [.. Enum.GetValues<FindingState>().SelectMany(s => Enum.GetValues<FindingAct>().Select(a => (s, a)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_state_takes_the_acts_of_the_table_and_no_others(FindingState state, FindingAct act)
    {
        var office = Office;
        var finding = In(state);

        var (step, refusal) = FindingHandling.Decide(finding, finding.Turn, Right(act), Deed(act), office, Now);

        Assert.Equal(Allowed[state].Contains(act), step is not null);
        if (step is null) Assert.Contains(state.Name(), Assert.IsType<FindingOutcome.Ended>(refusal).Words, StringComparison.Ordinal);
        else Assert.NotEqual(finding.State, act == Report && state == Rectifying ? Found : step.Finding.State);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nobody_does_what_is_the_others(FindingState state, FindingAct act)
    {
        if (!Allowed[state].Contains(act)) return;
        foreach (var stranger in new[] { act.IsUnits() ? Given.Officer : Given.Head, FindingOffice.WaterHead, Given.Doer })
        {
            Assert.IsType<FindingOutcome.Refused>(FindingHandling.Decide(In(state), null, stranger, Deed(act), Office, Now).Refusal);
        }
    }

    [Theory]
    [InlineData(Dismiss, Found, "理由")]
    [InlineData(Contest, Dispatched, "理由")]
    [InlineData(Keep, Objected, "理由")]
    [InlineData(Return, Rectified, "理由")]
    [InlineData(Report, Dispatched, "整改情况")]
    [InlineData(Rectify, Rectifying, "整改情况")]
    public void What_needs_words_is_not_taken_without(FindingAct act, FindingState state, string about)
    {
        var (_, refusal) = FindingHandling.Decide(In(state), null, Right(act), Deed(act) with { Words = "" }, Office, Now);

        Assert.Contains(about, Assert.IsType<FindingOutcome.Refused>(refusal).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rectification_shows_what_it_did_and_is_checked_by_somebody_else()
    {
        Assert.Contains("照片", Reason(Rectifying, Deed(Rectify) with { Evidence = [] }, Given.Head), StringComparison.Ordinal);
        var own = In(Rectified) with { Reports = [new("已补齐", Given.Officer, Now, true, [FindingOffice.Photo])] };

        var (step, refusal) = FindingHandling.Decide(own, null, Given.Officer, Deed(FindingAct.Close), Office, Now);

        Assert.Null(step);
        Assert.Contains("另一位督办员", Assert.IsType<FindingOutcome.Refused>(refusal).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_goes_only_to_a_unit_that_has_a_head_and_to_people_of_it()
    {
        Assert.Contains("选择责任单位", Reason(Verified, Deed(Dispatch) with { Unit = "" }), StringComparison.Ordinal);
        Assert.Contains("没有单位负责人", Reason(Verified, Deed(Dispatch) with { Unit = "督查室" }), StringComparison.Ordinal);
        Assert.Contains("不是责任单位的人", Reason(Verified, Deed(Dispatch) with { Handler = Given.Other }), StringComparison.Ordinal);
        Assert.Contains("另一个单位", Reason(Objected, Deed(Reassign) with { Unit = "城建办" }), StringComparison.Ordinal);
    }

    private static Office Office => Given.Office()
        .With(Given.Person(FindingOffice.WaterHead, "水务所长", "水务所", Core.People.Roles.UnitHead));

    private static string Reason(FindingState state, FindingDeed deed, string by = Given.Officer) =>
        Assert.IsType<FindingOutcome.Refused>(FindingHandling.Decide(In(state), null, by, deed, Office, Now).Refusal).Reason;

    private static string Right(FindingAct act) => act.IsUnits() ? Given.Head : Given.Officer;

    private static FindingDeed Deed(FindingAct act) => new(act, "说明", act == Reassign ? "水务所" : "城建办", Due: new(2026, 10, 20)) { Evidence = [FindingOffice.Photo] };

    private static Finding In(FindingState state) => new()
    {
        Key = "CW-1",
        Programme = "创文",
        What = "井盖缺失",
        Severity = "一般",
        FoundBy = "市巡检",
        FoundAt = Now.AddDays(-1),
        State = state,
        Since = Now.AddHours(-1),
        Unit = "城建办",
        Handler = Given.Head,
        DispatchedAt = Now.AddHours(-1),
        DueAt = Now.AddDays(5),
        Objection = new("城建办", "不是我们的", Given.Head, Now.AddMinutes(-5)),
        Reports = [new("已补齐", Given.Head, Now, true, [FindingOffice.Photo])],
        Matter = state == Supervised ? "CW-1" : null,
    };
}
