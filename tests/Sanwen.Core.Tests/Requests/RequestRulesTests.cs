using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Requests;
using Sanwen.Core.Tests.Import;
using static Sanwen.Core.Tests.Requests.RequestOffice;

namespace Sanwen.Core.Tests.Requests;

public sealed class RequestRulesTests
{
    private const string Columns = "编号|渠道|诉求摘要|村社区|收到日期|首问责任人|承办人|答复日期|评价|办结日期";

    private static readonly Office Staffed = new Office(OwnRules, Given.Calendar)
        .With(Given.Person(First, "首问人", "综治办", Roles.Responsible | Roles.UnitHead))
        .With(Given.Person(Mate, "同事", "城建办", Roles.Responsible | Roles.UnitHead));

    [Theory]
    [InlineData("subject", "没有这一类")]
    [InlineData("community", "别处")]
    [InlineData("words", "")]
    [InlineData("phone", "no phone")]
    [InlineData("phone", "123")]
    [InlineData("email", "at home")]
    [InlineData("consent", "")]
    public void A_wrong_field_is_named(string field, string value)
    {
        var intake = field switch
        {
            "subject" => Sound with { Subject = value },
            "community" => Sound with { Community = value },
            "words" => Sound with { Words = value },
            "phone" => Sound with { Phone = value },
            "email" => Sound with { Email = value },
            _ => Sound with { Consent = false },
        };

        Assert.Equal([field], IntakeRules.Problems(intake, Residents.Channels[0], Residents).Select(p => p.Field));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_contact_is_left_out_where_it_may_be()
    {
        var empty = new Intake("", "", "", "", "", "", "", "", Consent: false);
        Assert.Equal(["subject", "community", "words", "consent"], IntakeRules.Problems(empty, Residents.Channels[0], Residents).Select(p => p.Field));
        Assert.Equal(["subject", "community", "words", "name", "phone", "consent"], IntakeRules.Problems(empty, Residents.Channels[1], Residents).Select(p => p.Field));
        Assert.Empty(IntakeRules.Problems(Sound, Residents.Channels[0], Residents));
    }

    [Theory]
    [InlineData("\"key\": \"suqiu\"", "\"key\": \"诉求\"", "requests.channels[1].key")]
    [InlineData("\"key\": \"suqiu\"", "\"key\": \"lookup\"", "requests.channels[1].key")]
    [InlineData("\"key\": \"suqiu\"", "\"key\": \"zhitongche\"", "requests.channels")]
    [InlineData("\"firstResponder\": \"zongzhi@zumiao.example\"", "\"firstResponder\": \"综治办\"", "requests.channels[1].firstResponder")]
    [InlineData("\"promisedWorkingDays\": 10", "\"promisedWorkingDays\": 1", "requests.channels[1].promisedWorkingDays")]
    [InlineData("\"claimWorkingDays\": 5", "\"claimWorkingDays\": 15", "requests.channels[2].claimWorkingDays")]
    [InlineData("\"tellWorkingDaysAfter\": 3", "\"tellWorkingDaysAfter\": 1", "requests.tellWorkingDaysAfter")]
    [InlineData("\"redos\": 1", "\"redos\": 4", "requests.redos")]
    [InlineData("\"eraseAfterDays\": 90", "\"eraseAfterDays\": -1", "requests.eraseAfterDays")]
    public void A_wrong_rule_is_named_with_its_key(string good, string bad, string key)
    {
        var shipped = Given.Seed("policy.json");
        Assert.Contains(good, shipped, StringComparison.Ordinal);

        var e = Assert.Throws<FileProblemException>(() => PolicyFile.Read(shipped.Replace(good, bad, StringComparison.Ordinal), "policy.json"));

        Assert.Contains(e.Problems, p => p.Key == key);
    }

    [Fact]
    public void A_channel_whose_first_responder_nobody_knows_takes_nothing()
    {
        Assert.Equal(["suqiu", "xinyuan"], IntakeRules.Open(Staffed).Select(c => c.Key));
        Assert.Empty(IntakeRules.Open(new Office(OwnRules, Given.Calendar)));
        Assert.Equal(3, Given.Policy.Requests.Channels.Count);
        Assert.Equal(59, Given.Policy.Requests.Communities.Count);
    }

    [Theory]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||||", RequestState.Handling, First, "2026-10-08 09:00")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08||同事|||", RequestState.Handling, Mate, "2026-10-08 09:00")]
    [InlineData("Z-1|微心愿|收音机|沙塘社区|2026-10-08|||||", RequestState.Unclaimed, null, "2026-10-08 09:00")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||2026-10-12||", RequestState.Answered, First, "2026-10-27 09:00")]
    [InlineData("Z-1|微心愿|收音机|沙塘社区|2026-10-08||同事|2026-10-12|满意|", RequestState.Closed, Mate, null)]
    public async Task A_row_of_paper_is_in_the_state_that_it_tells(string row, RequestState state, string? handler, string? wake)
    {
        using var office = new RequestOffice("2026-11-01 10:00");
        var request = await office.Import(Sheet(row));

        Assert.Equal((state, handler, wake is null ? null : Given.At(wake)), (request.State, request.Handler, request.WakeAt));
        Assert.False(request.HoldsPersonal);
    }

    [Theory]
    [InlineData("SQ-2026-000001|群众诉求|楼道堆物|沙塘社区|2026-10-08|||||", "编号")]
    [InlineData("Z-1|市长热线|楼道堆物|沙塘社区|2026-10-08|||||", "渠道")]
    [InlineData("Z-1|群众诉求|请回电 13800004711|沙塘社区|2026-10-08|||||", "诉求摘要")]
    [InlineData("Z-1|群众诉求|楼道堆物|别处|2026-10-08|||||", "村社区")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|没有的人||||", "首问责任人")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||2026-10-07||", "答复日期")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||2026-10-09|很好|", "评价")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08||||满意|", "评价")]
    [InlineData("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||2026-10-09||2026-10-08", "办结日期")]
    public void A_wrong_cell_is_named_with_its_column(string row, string column) =>
        Assert.Equal([column], ListFiles.Plan(Staffed, Sheet(row)).Problems.Select(p => p.Column));

    [Fact]
    public async Task An_answer_on_paper_counts_where_there_is_none_yet()
    {
        using var office = new RequestOffice("2026-11-01 10:00");
        await office.Import(Sheet("Z-1|群众诉求|楼道堆物|沙塘社区|2026-10-08|||||"));

        var answered = await office.Import(Sheet("Z-1|群众诉求|楼道堆放杂物|沙塘社区|2026-10-08|||2026-10-12|满意|2026-10-13"));
        var kept = await office.Import(Sheet("Z-1|群众诉求|楼道堆放杂物|沙塘社区|2026-10-08|||||"));

        Assert.Equal((RequestState.Closed, "楼道堆放杂物", Satisfaction.Satisfied), (answered.State, answered.Subject, answered.Answers[0].Rating));
        Assert.Equal((RequestState.Closed, 1), (kept.State, kept.Answers.Count));
    }

    private static Sheet Sheet(string row) => ListFiles.Sheet("requests.csv", Columns, row);
}
