using Sanwen.Core.People;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.People;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class PeopleViewTests
{
    [Theory]
    [InlineData("", 5)]
    [InlineData("承办人", 2)]
    [InlineData("承办人 水务", 1)]
    [InlineData("LEADER@", 1)]
    [InlineData("督办员", 1)]
    [InlineData("没有", 0)]
    public void People_are_found_by_name_unit_address_or_role(string text, int found) => Assert.Equal(found, View(text).Total);

    [Fact]
    public void Units_stand_in_order_each_with_its_people()
    {
        var units = View("").Units;

        Assert.Equal(units.Select(u => u.Unit).Order(StringComparer.Ordinal), units.Select(u => u.Unit));
        Assert.Equal([Leader, Principal], units.Single(u => u.Unit == "领导班子").People.Select(p => p.Person.Email));
    }

    [Fact]
    public void A_person_is_shown_with_work_and_who_stands_in()
    {
        var row = View("").Units.SelectMany(u => u.People).Single(p => p.Person.Email == Doer);

        Assert.Equal((2, 1, 1, "承办人乙"), (row.Open, row.Red, row.Owed, row.Substitute));
    }

    [Fact]
    public void Only_the_person_and_who_keeps_the_lists_set_substitutes()
    {
        var office = Of(Matter("A"));
        PersonView ViewBy(string visitor) => PersonView.Of(
            office.People[Doer], office, Board.Of(office, Rounds(), Today), [], [], visitor, Today);

        Assert.Equal((true, true, false), (ViewBy(Doer).MaySet, ViewBy(Officer).MaySet, ViewBy(Other).MaySet));
        Assert.Equal((true, false), (ViewBy(Doer).MayAnswer, ViewBy(Officer).MayAnswer));
        Assert.Empty(ViewBy(Other).Colleagues);
    }

    [Fact]
    public void Substitutes_of_the_past_are_left_out()
    {
        var office = Of()
            .With(Away(Today.AddDays(-9), Today.AddDays(-1)))
            .With(Away(Today.AddDays(20), Today.AddDays(21)))
            .With(Away(Today.AddDays(-1), Today));

        var view = PersonView.Of(office.People[Doer], office, Board.Of(office, Rounds(), Today), [], [], Doer, Today);

        Assert.Equal([Today, Today.AddDays(21)], view.StandIns.Select(s => s.To));
    }

    private static Substitute Away(DateOnly from, DateOnly to) => new() { For = Doer, By = Other, From = from, To = to };

    private static PeopleView View(string text)
    {
        var office = Of(Matter("A"), Matter("B", 5)).With(Away(Today, Today));
        return PeopleView.Of(office, Board.Of(office, Rounds(Round(Doer, unanswered: ["A"])), Today), text, Today);
    }
}
