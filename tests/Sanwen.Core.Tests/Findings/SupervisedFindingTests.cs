using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Tests.Findings;

public sealed class SupervisedFindingTests
{
    [Fact]
    public async Task A_finding_of_an_inspection_becomes_a_matter_and_is_closed_and_opened_with_it()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00", "巡查");
        using var _ = office;
        var matter = (await office.Read()).Matters[key];
        Assert.Equal(("井盖缺失", "城建办", Given.Head, Given.Leader, new DateOnly(2026, 11, 5)), (matter.Title, matter.LeadUnit, matter.Responsible, matter.Leader, matter.Due));
        Assert.Contains(office.Store.Mails, m => m.Kind == MailKind.NewMatters && m.To == Given.Head);
        Assert.Equal((FindingState.Supervised, Given.At("2026-11-05 18:00"), false), await Standing(office, key));

        office.Now = Given.At("2026-11-10 09:00");
        Assert.Equal((FindingState.Supervised, Given.At("2026-11-05 18:00"), true), await Standing(office, key));

        office.Set(matter with { Status = MatterStatus.Closed, ClosedOn = new(2026, 11, 9) });
        Assert.Equal((FindingState.Closed, null, false), await Standing(office, key));
        Assert.Equal(Given.At("2026-11-09 00:00"), (await office.Standing(key)).ClosedAt);

        office.Set(MatterMoves.Reopen(matter));
        Assert.Equal(FindingState.Supervised, (await office.Standing(key)).State);
    }

    [Fact]
    public async Task A_number_that_a_matter_has_already_is_told()
    {
        var (office, key) = await FindingOffice.Reported("2026-10-09 10:00", "巡查");
        using var _ = office;
        office.Set(Given.Matter(key));
        await office.Done(key, Given.Officer, new(FindingAct.Verify));

        Assert.Contains($"已有编号为 {key} 的督办事项", await office.Refused(key, Given.Officer, new(FindingAct.Dispatch, Unit: "城建办")), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_by_round_have_what_is_behind_them_and_leave_out_what_is_not_so()
    {
        var now = Given.At("2026-11-10 09:00");
        var open = Given.Matter("F-3") with { Due = new(2026, 11, 6) };
        var closed = Given.Matter("F-4") with { Status = MatterStatus.Closed, ClosedOn = new(2026, 11, 1) };
        var office = Given.Office(open, closed);
        Finding[] findings =
        [
            Of("F-1", "R-1", FindingState.Dismissed), Of("F-2", "R-1", FindingState.Closed), Of("F-3", "R-1", FindingState.Supervised),
            Of("F-4", "R-2", FindingState.Supervised), Of("F-5", "R-2", FindingState.Verified) with { Since = now }, Of("F-6", "", FindingState.Closed), Of("F-7", "R-9", FindingState.Closed),
        ];

        var all = InspectionFigures.Of([Round("R-2", 2, "乙", "丙"), Round("R-1", 1, "甲", "乙")], findings, office, now);

        Assert.Equal(["R-1", "R-2"], all.Rounds.Select(r => r.Round.Key));
        Assert.Equal([(2, 3, 2, 1, 1, 1), (2, 2, 2, 1, 1, 0)], all.Rounds.Select(r => (r.Visits, r.Findings.All, r.Findings.Valid, r.Findings.Matters, r.Findings.Closed, r.Findings.Overdue)));
        Assert.Equal((4, 3, 5, 2, 4), (all.Visits, all.Projects, all.Findings.All, all.Findings.Closed, all.Findings.Valid));
        Assert.Equal(["R-9"], all.Astray);
    }

    private static async Task<(FindingState, DateTimeOffset?, bool)> Standing(FindingOffice office, string key) =>
        await office.Standing(key) is var standing ? (standing.State, standing.DueAt, standing.Overdue) : default;

    private static InspectionRound Round(string key, int number, params string[] projects) => new()
    {
        Key = key,
        Number = number,
        Theme = "巡查",
        From = new(2026, 10, 8),
        To = new(2026, 10, 9),
        Projects = projects,
    };

    private static Finding Of(string key, string round, FindingState state) => new()
    {
        Key = key,
        Programme = "巡查",
        What = key,
        Severity = "一般",
        FoundBy = "巡查组",
        FoundAt = Given.At("2026-10-08 09:00"),
        Round = round,
        State = state,
        Since = Given.At("2026-10-08 09:00"),
        Matter = state == FindingState.Supervised ? key : null,
    };
}
