using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Dashboard;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class DashboardViewTests
{
    private static readonly Dictionary<OutboxState, int> NoMails = [];

    [Fact]
    public void Who_stands_in_sees_the_rounds_of_who_is_away()
    {
        var office = Of(Matter("A"), Matter("B", responsible: Other))
            .With(new Substitute { For = Doer, By = Other, From = Today, To = Today.AddDays(3) });

        var view = View(office, Other);

        Assert.Equal([(Doer, "承办人甲"), (Other, null)], view.Mine.Select(m => (m.Round.Person, m.For)));
    }

    [Fact]
    public void Who_answers_for_nothing_is_not_offered_own_matters()
    {
        var office = Of(Matter("A"));

        Assert.Equal((true, false), (View(office, Doer).HasOwn, View(office, Officer).HasOwn));
    }

    [Fact]
    public void An_office_in_order_warns_of_nothing() => Assert.Empty(Warning.Of(Of(), Today, NoMails));

    [Fact]
    public void Each_thing_to_see_to_is_said_with_where()
    {
        var office = new Office(Rules.Default, new WorkCalendar([]));
        var mails = new Dictionary<OutboxState, int> { [OutboxState.Unknown] = 1, [OutboxState.Failed] = 2, [OutboxState.Sent] = 9 };

        var warnings = Warning.Of(office, new(2026, 12, 1), mails);

        Assert.Equal(
            ["/policy", "/policy", "/people", "/outbox?state=unknown", "/outbox?state=failed"], warnings.Select(w => w.Address));
        Assert.Contains("2026", warnings[0].Text, StringComparison.Ordinal);
        Assert.Contains("2027", warnings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_filter_that_is_on_has_a_chip_that_takes_it_off()
    {
        var query = new MatterQuery { Text = "路", Person = Doer, Overdue = true, Page = 3 };

        var chips = Chip.Of(query, Board.Of(Of(Matter("A")), Rounds(), Today), Rules.Default.Lights);

        Assert.Equal(["“路”", "责任人 承办人甲", "逾期"], chips.Select(c => c.Text));
        Assert.Equal((query with { Overdue = false, Page = 1 }).Address, chips[^1].Address);
    }

    private static DashboardView View(Office office, string visitor)
    {
        var rounds = Rounds(Round(Doer, unanswered: ["A"]), Round(Other, unanswered: ["B"]));
        return DashboardView.Of(office, Board.Of(office, rounds, Today), new(), office.People[visitor], Now, NoMails);
    }
}
