using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Tests;

public sealed class ActingTests
{
    private static Substitute Sub(string away, string acting, string from, string to) =>
        new() { For = away, By = acting, From = Given.Day(from), To = Given.Day(to) };

    private static Office Office(params Substitute[] set) => set.Aggregate(Given.Office(), (o, s) => o.With(s));

    [Theory]
    [InlineData("2026-09-30", Given.Doer)]
    [InlineData("2026-10-01", Given.Other)]
    [InlineData("2026-10-05", Given.Head)]
    [InlineData("2026-10-07", Given.Other)]
    [InlineData("2026-10-08", Given.Doer)]
    public void Who_acts_depends_on_the_day_and_may_be_at_the_end_of_a_chain(string day, string acting)
    {
        var office = Office(
            Sub(Given.Doer, Given.Other, "2026-10-01", "2026-10-07"), Sub(Given.Other, Given.Head, "2026-10-05", "2026-10-06"));

        Assert.Equal(acting, office.For(Given.Doer, Given.Day(day)));
    }

    [Fact]
    public void Both_names_are_journaled_and_nobody_else_acts()
    {
        var office = Office(Sub(Given.Doer, Given.Other, "2026-10-01", "2026-10-07"));

        Assert.Equal(new Actor(Given.Other, Given.Doer), office.As(Given.Other, Given.Doer, new(2026, 10, 1)));
        Assert.Equal(new Actor(Given.Doer), office.As(Given.Doer, Given.Doer, new(2026, 10, 1)));
        Assert.Null(office.As(Given.Head, Given.Doer, new(2026, 10, 1)));
        Assert.Null(office.As(Given.Other, Given.Doer, new(2026, 10, 8)));
    }

    public static TheoryData<Substitute, string> Refused() => new()
    {
        { Sub(Given.Doer, Given.Doer, "2026-10-01", "2026-10-02"), "本人" },
        { Sub(Given.Doer, "nobody@x.example", "2026-10-01", "2026-10-02"), "没有" },
        { Sub(Given.Doer, Given.Head, "2026-10-02", "2026-10-01"), "晚于" },
        { Sub(Given.Other, Given.Leader, "2026-10-07", "2026-10-09"), "重叠" },
        { Sub(Given.Head, Given.Other, "2026-10-06", "2026-10-09"), "循环" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_with_its_reason(Substitute added, string reason)
    {
        var office = Office(
            Sub(Given.Other, Given.Doer, "2026-10-01", "2026-10-07"), Sub(Given.Doer, Given.Head, "2026-10-06", "2026-10-08"));

        Assert.Contains(reason, office.Refusal(added), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_pair_the_other_way_round_on_other_days_is_no_cycle() => Assert.Null(
        Office(Sub(Given.Other, Given.Doer, "2026-10-01", "2026-10-07")).Refusal(Sub(Given.Doer, Given.Other, "2026-10-08", "2026-10-09")));
}
