using System.Globalization;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Ratings;

public sealed class MeasureTests
{
    private static readonly RatingFacts Facts = new(
        Asked: 12, Replied: 11, OnTime: 9, Matters: 8, Red: 2, Yellow: 1, Blue: 3, Overdue: 1, Named: 3, Due: 4, ClosedOfDue: 3);

    [Theory]
    [InlineData("按时答复率", 9, 12, "7.5")]
    [InlineData("答复率", 11, 12, "9.17")]
    [InlineData("销号率", 3, 4, "7.5")]
    [InlineData("办结率", 3, 8, "3.75")]
    [InlineData("绿灯率", 5, 8, "6.25")]
    [InlineData("红灯数", 2, 8, "6")]
    [InlineData("逾期数", 1, 8, "8")]
    [InlineData("点名数", 3, 12, "4")]
    public void Points_follow_from_a_measure_with_its_denominator(string name, int part, int whole, string points)
    {
        var measure = Measures.Find(name)!;
        Assert.Equal(new(part, whole), measure.Count(Facts));
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), Item(name, 2).Points(measure, measure.Count(Facts)));
    }

    [Fact]
    public void What_there_was_nothing_of_costs_nothing_and_deductions_end_at_0()
    {
        Assert.All(Measures.All, m => Assert.Equal(10, Item(m.Name, 2).Points(m, m.Count(new()))));
        Assert.Equal(0, Item("红灯数", 6).Points(Measures.Find("红灯数")!, new(2, 8)));
    }

    [Fact]
    public void A_units_facts_are_those_of_its_bulletins_and_its_lights_those_of_the_last()
    {
        Bulletin[] bulletins = [Bulletin(8, new(6, 5, 4), new("城建办", 3, 0, 2, 1)), Bulletin(9, new(6, 6, 5), new("城建办", 1, 1, 2, 2))];
        var office = Given.Office(
            Given.Matter("A") with { Due = new(2026, 9, 30), ClosedOn = new(2026, 9, 20), Status = MatterStatus.Closed },
            Given.Matter("B") with { Due = new(2026, 7, 1), ClosedOn = new(2026, 10, 1), Status = MatterStatus.Closed },
            Given.Matter("C") with { Due = new(2026, 10, 1) },
            Given.Matter("D") with { Due = new(2026, 9, 1), LeadUnit = "水务所" });

        Assert.Equal(
            new RatingFacts(12, 11, 9, Matters: 6, Red: 1, Yellow: 1, Blue: 2, Overdue: 0, Named: 2, Due: 2, ClosedOfDue: 1),
            FactsRules.OfUnit(bulletins, "城建办", Period.Parse("2026-Q3"), office));
    }

    [Fact]
    public void Lights_of_a_month_before_the_periods_last_are_not_those_of_its_end() => Assert.Equal(
        new RatingFacts(6, 5, 4, Named: 1),
        FactsRules.OfUnit([Bulletin(8, new(6, 5, 4), new("城建办", 3, 0, 2, 1))], "城建办", Period.Parse("2026-Q3"), Given.Office()));

    [Fact]
    public void A_persons_facts_are_of_the_persons_own_rounds_and_matters()
    {
        var office = Given.Office(Given.Matter("A", 80), Given.Matter("B", 10), Given.Matter("C") with { Responsible = Given.Other });
        var round = new AskRound
        {
            Month = new(2026, 9),
            Question = Question.Progress,
            Person = Given.Doer,
            OpenedAt = Given.At("2026-09-15 09:00"),
            DueAt = Given.At("2026-09-17 18:00"),
            Asked = [new("A", new(80, "好", false, [], Given.At("2026-09-18 09:00"), Given.At("2026-09-18 09:00"), Given.Doer)), new("B")],
            Named = ["A", "B"],
        };

        Assert.Equal(
            new RatingFacts(2, 1, 0, Matters: 2, Red: 1, Named: 1),
            FactsRules.OfPerson([round], Given.Doer, Period.Parse("2026-09"), office));
    }

    private static RubricItem Item(string measure, decimal deduction) =>
        new(1, "", measure, 10, ScoringMethod.Computed) { Measure = measure, Deduction = deduction };

    private static Bulletin Bulletin(int month, Rates rates, UnitLights lights) => new()
    {
        Month = new(2026, month),
        AsOf = new YearMonth(2026, month).LastDay,
        At = default,
        Units = [new("城建办", rates), new("水务所", new(100, 1, 1))],
        Lights = [lights, new("水务所", 50, 0, 0, 0)],
        Named =
        [
            new(new("A", "甲", "城建办", "某", default, null, 1, Light.Red, ""), Question.Plan),
            new(new("D", "丁", "水务所", "某", default, null, 1, Light.Red, ""), Question.Plan),
        ],
    };
}
