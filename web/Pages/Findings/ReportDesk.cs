using Microsoft.AspNetCore.Http;
using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Findings;

/// <summary>The page to report findings with, for who is signed in and for who has a personal link.</summary>
public sealed class ReportDesk(
    RecordReader<Finding> findings, RecordReader<InspectionRound> rounds, OfficeReader offices, Policy policy, TimeProvider clock)
{
    /// <summary>How many of one's own findings are shown.</summary>
    private const int Shown = 10;

    /// <summary>How many inspection rounds may be chosen from.</summary>
    private const int Recent = 12;

    public async Task<IResult> Show(string person, string address, ReportForm form, Frame? frame, Flash? flash, CancellationToken cancel)
    {
        var (office, now) = (await offices.Read(cancel), clock.GetUtcNow());
        var own = (await findings.Read(cancel)).Values.Where(f => f.FoundBy == person)
            .OrderByDescending(f => f.FoundAt).ThenBy(f => f.Key, StringComparer.Ordinal).Take(Shown);
        var recent = (await rounds.Read(cancel)).Values.OrderByDescending(r => r.Number).Take(Recent);
        return Page.Of<ReportPage>(
            new
            {
                Form = form,
                Policy = policy,
                Name = office.NameOf(person),
                Address = address,
                Rounds = (IReadOnlyList<Choice>)[.. recent.Select(r => new Choice(r.Key, $"第 {r.Number} 轮 {r.Theme}"))],
                Own = (IReadOnlyList<FindingRow>)[.. own.Select(f => new FindingRow(f, FindingStanding.Of(f, office, now)))],
                Frame = frame,
                Flash = flash,
            },
            form.Error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Says that a finding was registered, where this person has registered it.</summary>
    public async Task<Flash?> Registered(string? key, string person, CancellationToken cancel) =>
        key is not null && (await findings.Read(cancel)).GetValueOrDefault(Finding.IdOf(key))?.FoundBy == person ? new(Thanks(key)) : null;

    public static string Thanks(string key) => $"已登记，编号 {key}，督办员会尽快核实。";
}
