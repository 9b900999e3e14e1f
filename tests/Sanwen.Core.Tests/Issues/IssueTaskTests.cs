using Sanwen.Core.Issues;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

public sealed class IssueTaskTests
{
    [Fact]
    public async Task A_consultation_waits_for_each_head_of_the_unit_until_one_has_answered_and_not_for_the_secretary()
    {
        using var office = await Raised("2026-09-01 10:00");

        Assert.Equal("P-1-1 opine 规划所", await WaitsFor(office, Land));
        Assert.Equal("P-1-1 opine 规划所", await WaitsFor(office, Deputy));
        Assert.Equal("", await WaitsFor(office, Shuji));
        await office.Opine(Land);
        Assert.Equal("", await WaitsFor(office, Deputy));
    }

    [Fact]
    public async Task A_decision_waits_for_the_tier_it_has_come_to_and_at_the_top_is_not_offered_to_go_on()
    {
        using var office = await Escalated("2026-09-01 10:00");
        Assert.Equal(("P-1-1 rule 1 up", ""), (await WaitsFor(office, Zong), await WaitsFor(office, Zhi)));

        await office.Decide(Zong, TierVerdict.Escalated, "请总指挥部定");

        Assert.Equal(("", "P-1-1 rule 2"), (await WaitsFor(office, Zong), await WaitsFor(office, Zhi)));
    }

    [Fact]
    public async Task What_was_returned_waits_for_its_secretary_with_all_three_ways_on_and_what_is_closed_for_nobody()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Decide(Zong, TierVerdict.Returned, "再议");
        Assert.Equal("P-1-1 close consult up", await WaitsFor(office, Shuji));

        await office.Close(Shuji);

        foreach (var person in new[] { Shuji, Zong, Zhi, Water, Land }) Assert.Equal("", await WaitsFor(office, person));
    }

    [Fact]
    public async Task Who_stands_in_has_the_tasks_of_who_is_away()
    {
        using var office = await Escalated("2026-09-01 10:00");
        office.Store.Set(new Substitute { For = Zong, By = Stranger, From = new(2026, 9, 1), To = new(2026, 9, 3) });

        var task = Assert.Single(await Tasks(office, Stranger));

        Assert.Equal(Zong, task.Offer.Rule!.For);
        Assert.Equal(Given.At("2026-09-03 18:00"), task.DueAt);
    }

    private static async Task<string> WaitsFor(IssueOffice office, string person) =>
        string.Join("; ", (await Tasks(office, person)).Select(t => $"{t.Issue.Key}{Words(t.Offer)}"));

    private static string Words(IssueOffer offer) => string.Concat(
        offer.Opine is { } opine ? $" opine {string.Join('+', opine.Units)}" : "",
        offer.Rule is { } rule ? $" rule {rule.Number}{(rule.MayEscalate ? " up" : "")}" : "",
        offer.Handle is { Close: true } ? " close" : "",
        offer.Handle is { Consult: true } ? " consult" : "",
        offer.Handle is { ReportUp: true } ? " up" : "");

    private static async Task<IReadOnlyList<IssueTask>> Tasks(IssueOffice office, string person)
    {
        using var issues = new RecordReader<ProjectIssue>(office.Store);
        var facts = await office.Offices.Read(TestContext.Current.CancellationToken);
        return [.. IssueTask.Of((await issues.Read(TestContext.Current.CancellationToken)).Values, facts, person, China.DateOf(office.Now))];
    }
}
