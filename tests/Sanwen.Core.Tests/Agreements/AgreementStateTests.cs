using Sanwen.Core.Agreements;
using Sanwen.Core.Journals;
using static Sanwen.Core.Tests.Agreements.AgreementOffice;

namespace Sanwen.Core.Tests.Agreements;

public sealed class AgreementStateTests
{
    [Theory]
    [InlineData("2026-09-01", false, false, AgreementState.Active)]
    [InlineData("2026-09-30", false, false, AgreementState.Active)]
    [InlineData("2026-10-02", false, false, AgreementState.Expiring)]
    [InlineData("2026-12-31", false, false, AgreementState.Expiring)]
    [InlineData("2027-01-01", false, false, AgreementState.Expired)]
    [InlineData("2026-09-01", true, false, AgreementState.Renewed)]
    [InlineData("2026-12-01", true, false, AgreementState.Expiring)]
    [InlineData("2027-06-01", true, false, AgreementState.Expired)]
    [InlineData("2026-09-01", false, true, AgreementState.Ended)]
    [InlineData("2027-06-01", true, true, AgreementState.Ended)]
    public void Its_state_follows_from_the_day(string day, bool renewed, bool ended, AgreementState state)
    {
        var agreement = Agreement("A", "2026-12-31") with
        {
            Terms = renewed ? [new(new(2022, 1, 1), new(2023, 12, 31), default, Actor.System)] : [],
            Ending = ended ? new(new(2026, 8, 1), "撤并", Actor.System) : null,
        };
        Assert.Equal(state, agreement.StateOn(Given.Day(day), Given.Policy.Agreements));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-03-01", true)]
    [InlineData("2026-09-01", "2026-03-02", false)]
    [InlineData("2026-09-01", null, true)]
    [InlineData("2027-01-01", "2026-03-01", false)]
    public void It_is_quiet_after_six_months_without_activity_while_it_holds(string day, string? active, bool quiet)
    {
        var agreement = Agreement("A", "2026-12-31") with { Activities = active is null ? [] : [new(Given.Day(active), "义诊", 20, Keeper)] };
        Assert.Equal(quiet, agreement.IsQuietOn(Given.Day(day), Given.Policy.Agreements));
    }

    [Fact]
    public void Figures_count_what_their_names_say()
    {
        Agreement[] all =
        [
            Agreement("A", "2026-12-01", log: new AgreementActivity(new(2026, 7, 1), "义诊", 20, Keeper)),
            Agreement("B", "2028-12-31", log: [new(new(2026, 6, 30), "党课", 30, Keeper), new(new(2025, 12, 31), "党课", 40, Keeper)]),
            Agreement("C", "2026-08-31"),
            Agreement("D", "2028-12-31") with { Ending = new(new(2026, 1, 1), "撤并", Actor.System) },
        ];
        var day = new DateOnly(2026, 11, 22);
        Assert.Equal(
            [2, 1, 1, 1, 2, 0, 1], Enum.GetValues<AgreementGroup>().Select(g => all.Count(a => g.Has(a, day, Given.Policy.Agreements))));
        Assert.Equal((2, 50), all.InYearOf(day));
    }
}
