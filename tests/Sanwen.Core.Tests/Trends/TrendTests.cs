using Sanwen.Core.Bulletins;
using Sanwen.Core.Months;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;

namespace Sanwen.Core.Tests.Trends;

public sealed class TrendTests
{
    private static readonly YearMonth November = new(2026, 11);

    [Theory]
    [InlineData("2026-07 2026-09", 12, "2026-07 2026-08缺 2026-09 2026-10缺 2026-11缺")]
    [InlineData("2026-10 2026-11", 12, "2026-10 2026-11")]
    [InlineData("2025-01 2026-11", 4, "2026-08缺 2026-09缺 2026-10缺 2026-11")]
    [InlineData("2025-01 2026-11", 1, "2026-09缺 2026-10缺 2026-11")]
    [InlineData("2020-01 2026-11", 99, "36")]
    [InlineData("2026-10 2026-12", 12, "2026-10 2026-11缺")]
    [InlineData("", 12, "")]
    public void Months_that_were_not_counted_are_gaps_and_those_before_the_first_are_absent(string known, int most, string shown)
    {
        var months = Trend.Of(known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => Month(m, 1)), November, most).Months;
        var told = string.Join(' ', months.Select(m => m.Figures is null ? $"{m.Month}缺" : $"{m.Month}"));
        Assert.Equal(shown, shown == "36" ? $"{months.Count}" : told);
    }

    [Fact]
    public void A_bulletin_counts_before_what_runs_and_both_before_an_imported_list()
    {
        var trend = Trend.Of(
            [Month("2026-10", 7, FigureSource.Imported), Month("2026-10", 5), Month("2026-11", 9, FigureSource.Imported), Month("2026-11", 8, FigureSource.Running)],
            November,
            12);
        Assert.Equal([5, 8], trend.Months.Select(m => m.Figures!.All.Lights.Red));
        Assert.Equal((new YearMonth(2026, 11), new YearMonth(2026, 10)), (trend.Last!.Month, trend.Finished!.Month));
    }

    [Theory]
    [InlineData("2026-10:5 2026-11:8", 3)]
    [InlineData("2026-10:9 2026-11:8", -1)]
    [InlineData("2026-09:5 2026-11:8", null)]
    [InlineData("2026-11:8", null)]
    public void Red_lights_are_compared_with_the_month_before_and_with_no_other(string known, int? more)
    {
        var months = known.Split(' ').Select(m => Month(m[..7], int.Parse(m[8..], null)));
        Assert.Equal(more, Glance.Of(Trend.Of(months, November, 12), []).RedMore);
    }

    [Fact]
    public void Answers_are_judged_in_the_latest_month_that_is_over()
    {
        var trend = Trend.Of([Month("2026-09", 1, rates: new(8, 8, 4)), Month("2026-10", 1, rates: new(10, 9, 6)), Month("2026-11", 1, FigureSource.Running, new(4, 0, 0))], November, 12);
        var glance = Glance.Of(trend, []);
        Assert.Equal((new YearMonth(2026, 10), 10m), (glance.Answered!.Month, glance.OnTimeMore));
    }

    [Fact]
    public void What_one_unit_did_not_record_is_not_known_of_all()
    {
        var known = MonthFigures.Of(new MonthHistory[]
        {
            new() { Month = new(2026, 1), Unit = "城建办", Red = 1, Yellow = 2, Green = 3, Blue = 4, Asked = 30, Replied = 27, OnTime = 24, People = 2, Mails = 9, Fields = 60 },
            new() { Month = new(2026, 1), Unit = "水务所", Red = 1, Yellow = 0, Green = 0, Blue = 0, People = 1, Mails = 3 },
        }).Single();
        Assert.Equal((2, 11, 90m, 80m), (known.All.Lights.Red, known.All.Lights.Total, known.All.Rates.ReplyRate, known.All.Rates.OnTimeRate));
        Assert.Equal((12, 4m, null, null), (known.All.Mails, known.All.MailsEach, known.All.Fields, known.All.Overdue));
        Assert.Null(known.Of("综治办"));
        Assert.Equal((60, 30m), (known.Of("城建办")!.Fields, known.Of("城建办")!.FieldsEach));
    }

    [Fact]
    public void A_unit_that_a_bulletin_does_not_name_had_nothing() => Assert.Equal(0, Month("2026-10", 3).Of("综治办")!.Lights.Total);

    [Theory]
    [InlineData(UnitOrder.Red, "丙 乙 甲 丁")]
    [InlineData(UnitOrder.Overdue, "甲 乙 丙 丁")]
    [InlineData(UnitOrder.OnTime, "乙 甲 丁 丙")]
    [InlineData(UnitOrder.Burden, "丁 甲 丙 乙")]
    public void Units_are_sorted_by_the_worst_of_a_figure_and_those_without_it_come_last(UnitOrder order, string sorted)
    {
        UnitMonth[] units =
        [
            Unit("甲", red: 1, green: 9, overdue: 3, rates: new(10, 10, 8), people: 2, mails: 6),
            Unit("乙", red: 2, green: 6, overdue: 1, rates: new(10, 9, 5), people: 0, mails: 6),
            Unit("丙", red: 1, green: 1, overdue: 0, rates: new(0, 0, 0), people: 3, mails: 3),
            Unit("丁", red: 0, green: 0, overdue: null, rates: new(5, 5, 5), people: 1, mails: 4),
        ];
        Assert.Equal(sorted, string.Join(' ', units.By(order).Select(u => u.Unit)));
    }

    [Fact]
    public void Of_nothing_there_is_no_share()
    {
        Assert.Null(UnitMonth.None("甲").RedShare);
        Assert.Null(UnitMonth.None("甲").MailsEach);
        Assert.Equal(12.5m, Unit("甲", red: 1, green: 7).RedShare);
    }

    [Fact]
    public void The_unit_to_look_at_has_most_red_lights_and_among_equals_the_larger_share()
    {
        var month = Month("2026-11", 1) with { Units = [Unit("甲", red: 3, green: 9), Unit("乙", red: 3, green: 1), Unit("丙", red: 1, green: 0)] };
        Assert.Equal("乙", Glance.Of(Trend.Of([month], November, 12), []).Attention!.Unit);
        var calm = Month("2026-11", 0);
        Assert.Null(Glance.Of(Trend.Of([calm], November, 12), []).Attention);
    }

    private static MonthFigures Month(string month, int red, FigureSource source = FigureSource.Bulletin, Rates? rates = null) => new(
        YearMonth.Parse(month), source, YearMonth.Parse(month).LastDay, true, [Unit("城建办", red, 1, 0, rates)], [new(Question.Plan, rates ?? new(0, 0, 0))]);

    private static UnitMonth Unit(string name, int red, int green, int? overdue = 0, Rates? rates = null, int? people = 0, int? mails = 0) =>
        new(name, new(name, red, 0, green, 0), overdue, rates ?? new(0, 0, 0), people, mails, 0);
}
