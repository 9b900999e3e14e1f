using System.Text;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Trends;

namespace Sanwen.Core.Tests.Trends;

/// <summary>The matters behind a bulletin's figures are as many as the figures say.</summary>
public sealed class TraceTests
{
    private static readonly Month September = new() { Value = new(2026, 9) };

    private static readonly DateTimeOffset Now = Given.At("2026-10-15 09:00");

    private static readonly Office Office = Given.Office(
        Given.Matter("A", 80),
        Given.Matter("B", 30) with { Due = new(2026, 9, 15) },
        Given.Matter("C", 100) with { Status = MatterStatus.Closed, ClosedOn = new(2026, 9, 20) },
        Given.Matter("E", 10) with { LeadUnit = "水务所", Responsible = Given.Other },
        Given.Matter("F") with { Start = new(2026, 10, 1) });

    private static readonly AskRound[] Rounds =
    [
        Round(Question.Progress, Given.Doer, new("A", Reply("2026-09-30 18:00")), new("B", Reply("2026-09-30 18:01")), new("C", null, true)),
        Round(Question.Result, Given.Doer, new("A"), new("B", Reply("2026-09-29 10:00"))),
        Round(Question.Result, Given.Other, new AskedMatter("E")),
    ];

    private static readonly Dictionary<string, int> Mails = new() { [Given.Doer] = 4, [Given.Head] = 2, ["gone@x.example"] = 1 };

    private static readonly MonthFigures Shown = MonthFigures.Of(BulletinRules.Compose(September, Rounds, Mails, Office, Now));

    private static readonly BulletinTrace Trace = BulletinTrace.Of(September, Rounds, Mails, Office, Now);

    [Theory]
    [InlineData("")]
    [InlineData("城建办")]
    [InlineData("水务所")]
    [InlineData(UnitMonth.NoUnit)]
    public void Every_figure_of_a_unit_has_as_many_behind_it(string unit)
    {
        var figures = Shown.Of(unit)!;
        Assert.Equal(
            (figures.Lights.Red, figures.Lights.Yellow, figures.Lights.Green, figures.Lights.Blue, figures.Lights.Total, figures.Overdue),
            (Lit(Light.Red), Lit(Light.Yellow), Lit(Light.Green), Lit(Light.Blue), Lit(null), (int?)Lit(null, overdue: true)));
        Assert.Equal(figures.Rates, new(Answers(AnswerFilter.Asked), Answers(AnswerFilter.Replied), Answers(AnswerFilter.OnTime)));
        Assert.Equal(Answers(AnswerFilter.Asked) - Answers(AnswerFilter.OnTime), Answers(AnswerFilter.NotOnTime));
        var people = Trace.BurdenOf(unit).ToList();
        Assert.Equal(
            (figures.People, figures.Mails, figures.Fields),
            (people.Count(p => p.Asked > 0), people.Sum(p => p.Mails), people.Sum(p => p.Fields)));

        int Lit(Light? light, bool overdue = false) => Trace.LitBy(unit, light, overdue).Count();
        int Answers(AnswerFilter filter) => Trace.AskedBy(unit, null, filter).Count();
    }

    [Fact]
    public void Single_matters_are_named_with_what_became_of_them()
    {
        Assert.Equal(["B"], Trace.LitBy("城建办", Light.Red, overdue: true).Select(m => m.Key));
        Assert.Equal(
            ["A OnTime", "B Late", "C Dropped"],
            Trace.AskedBy("", Question.Progress, AnswerFilter.Put).Select(a => $"{a.Key} {a.Of.State}"));
        Assert.Equal(["E"], Trace.AskedBy("水务所", Question.Result, AnswerFilter.NotOnTime).Select(a => a.Key));
        Assert.Equal(["gone@x.example"], Trace.BurdenOf(UnitMonth.NoUnit).Select(p => p.Person));
    }

    [Fact]
    public void A_month_of_ten_thousand_matters_stays_below_a_megabyte_and_its_bulletin_does_not_carry_it()
    {
        var many = Given.Office([.. Enumerable.Range(1, 10_000).Select(n => Given.Matter($"ZM-2026-{n:00000}", n % 100))]);
        AskRound[] rounds = [.. Questions.All.Select(q => Round(q, Given.Doer, [.. many.Matters.Keys.Select(k => new AskedMatter(k))]))];
        var trace = BulletinTrace.Of(September, rounds, Mails, many, Now);
        Assert.Equal((10_000, 30_000), (trace.LitBy("", null, false).Count(), trace.AskedBy("", null, AnswerFilter.Put).Count()));
        Assert.InRange(Encoding.UTF8.GetByteCount(StoreText.Write(trace)), 500_000, 1_000_000);
        Assert.InRange(StoreText.Write(BulletinRules.Compose(September, rounds, Mails, many, Now)).Length, 1, 10_000);
    }

    private static AskRound Round(Question question, string person, params AskedMatter[] asked) => new()
    {
        Month = new(2026, 9),
        Question = question,
        Person = person,
        OpenedAt = Given.At("2026-09-28 09:00"),
        DueAt = Given.At("2026-09-30 18:00"),
        Asked = asked,
    };

    private static Reply Reply(string at) => new(60, "在办", false, [], Given.At(at), Given.At(at), Given.Doer);
}
