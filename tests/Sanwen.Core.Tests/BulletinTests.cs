using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class BulletinTests
{
    private static readonly Month September = new() { Value = new(2026, 9) };

    private static Bulletin Compose()
    {
        var office = Given.Office(
            Given.Matter("A", 80),
            Given.Matter("B", 30) with { Due = new(2026, 9, 15), NeedsCoordination = true },
            Given.Matter("C", 100) with { Status = MatterStatus.Closed, ClosedOn = new(2026, 9, 20) },
            Given.Matter("D", 100) with { Status = MatterStatus.Closed, ClosedOn = new(2026, 8, 20) },
            Given.Matter("E", 10) with { LeadUnit = "水务所", Responsible = Given.Other },
            Given.Matter("F") with { Start = new(2026, 10, 1) });
        AskRound[] rounds =
        [
            Round(Given.Doer, new("A", Reply("2026-09-29 10:00")), new("B"), new("C", null, true)) with { Named = ["A", "B"] },
            Round(Given.Other, new AskedMatter("E", Reply("2026-10-08 10:00"))),
        ];
        return BulletinRules.Compose(
            September, rounds, new Dictionary<string, int> { [Given.Doer] = 4, [Given.Other] = 3 }, office, Given.At("2026-10-15 09:00"));
    }

    private static AskRound Round(string person, params AskedMatter[] asked) => new()
    {
        Month = new(2026, 9),
        Question = Question.Result,
        Person = person,
        OpenedAt = Given.At("2026-09-28 09:00"),
        DueAt = Given.At("2026-09-30 18:00"),
        Asked = asked,
    };

    private static Reply Reply(string at) => new(60, "在办", false, [], Given.At(at), Given.At(at), Given.Doer);

    [Fact]
    public void Lights_are_counted_by_lead_unit_as_of_the_last_day_of_the_month()
    {
        var bulletin = Compose();

        Assert.Equal(new(2026, 9, 30), bulletin.AsOf);
        Assert.Equal([new("城建办", 1, 0, 1, 2), new("水务所", 1, 0, 0, 0)], bulletin.Lights);
    }

    [Fact]
    public void Rates_keep_their_denominators_and_leave_out_what_no_longer_had_to_be_answered()
    {
        var bulletin = Compose();

        Assert.Equal([new(Question.Result, new(3, 2, 1))], bulletin.Questions);
        Assert.Equal([new("城建办", new(2, 1, 1)), new("水务所", new(1, 1, 0))], bulletin.Units);
        Assert.Equal(50m, bulletin.Units[0].Rates.ReplyRate);
        Assert.Equal(0m, bulletin.Units[1].Rates.OnTimeRate);
        Assert.Null(new Rates(0, 0, 0).ReplyRate);
    }

    [Fact]
    public void Overdue_named_closed_and_stuck_matters_are_listed()
    {
        var bulletin = Compose();

        Assert.Equal(["B"], bulletin.Overdue.Select(m => m.Id));
        Assert.Equal([("B", Question.Result)], bulletin.Named.Select(n => (n.Matter.Id, n.Question)));
        Assert.Equal(["C"], bulletin.Closed.Select(m => m.Id));
        Assert.Equal(["B"], bulletin.Coordination.Select(m => m.Id));
    }

    [Fact]
    public void The_burden_counts_people_mails_and_two_fields_a_matter() =>
        Assert.Equal([new("城建办", 1, 4, 6), new("水务所", 1, 3, 2)], Compose().Burden);
}
