using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Tests;

public sealed class ActsForTests
{
    private static readonly DateOnly Today = Given.Day("2026-10-09");

    [Fact]
    public void Everybody_acts_for_themselves() =>
        Assert.Equal([Given.Doer], Given.Office().ActsFor(Given.Doer, Today));

    [Fact]
    public void The_end_of_a_chain_acts_for_all_of_it()
    {
        var office = Given.Office().With(Away(Given.Doer, Given.Other)).With(Away(Given.Other, Given.Head));

        Assert.Equal([Given.Doer, Given.Head, Given.Other], office.ActsFor(Given.Head, Today).Order());
        Assert.Equal([Given.Other], office.ActsFor(Given.Other, Today));
    }

    [Fact]
    public void It_ends_with_the_last_day() =>
        Assert.Equal([Given.Other], Given.Office().With(Away(Given.Doer, Given.Other)).ActsFor(Given.Other, Today.AddDays(1)));

    private static Substitute Away(string away, string by) => new() { For = away, By = by, From = Today, To = Today };
}
