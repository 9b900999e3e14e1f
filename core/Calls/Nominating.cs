using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>A nomination as filled in. Null where nothing, or nothing readable, was given.</summary>
/// <param name="Responsible">The address of who would answer for the matter.</param>
/// <param name="File">A new file; null leaves the one that is there.</param>
public sealed record NominationForm(string Title, string Plan, decimal? Asked, DateOnly? Due, string Responsible, Evidence? File = null);

/// <summary>自主申报: who is invited nominates one project, and may change it until nominations are due.</summary>
public sealed class Nominating(IStore store, OfficeReader offices)
{
    public const int MostTitle = 100, MostPlan = 2000;

    /// <param name="invited">The address of who was invited.</param>
    /// <param name="by">The address of who fills it in: that person or a substitute.</param>
    public Task<Outcome<Call>> Nominate(
        string key, string invited, string by, NominationForm form, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, key, now, (call, office) => Nominate(call, invited, by, form, office, now), cancel);

    /// <summary>Why nobody may nominate now (zh-CN), or null.</summary>
    public static string? Closed(Call call, Office office, DateTimeOffset now) =>
        call.State == CallState.Planned ? "申报还没有开始。"
        : call.State != CallState.Nominating || now >= CallTimes.NominationsDue(call, office) ? $"申报已于 {China.Stamp(CallTimes.NominationsDue(call, office))} 截止。"
        : null;

    /// <summary>The people who may answer for a nomination of a unit: its own.</summary>
    public static IReadOnlyList<string> Candidates(Office office, string unit) =>
        [.. office.People.Values.Where(p => p.Unit == unit).OrderBy(p => p.Email, StringComparer.Ordinal).Select(p => p.Email)];

    private static (CallStep?, string?) Nominate(Call call, string invited, string by, NominationForm form, Office office, DateTimeOffset now)
    {
        var unit = office.UnitOf(invited);
        if (!call.Invitees(office).Contains(invited) || office.As(by, invited, China.DateOf(now)) is not { } actor)
        {
            return (null, $"这次申报由 {office.NameOf(invited)} 或其代理人填写。");
        }

        if ((Closed(call, office, now) ?? Problem(call, form, unit, office)) is { } refusal) return (null, refusal);
        var before = call.NominationOf(invited, unit);
        var number = before?.Number ?? call.Nominations.Select(n => n.Number).DefaultIfEmpty().Max() + 1;
        var nomination = new Nomination(
            number, invited, unit, form.Title.Trim(), form.Plan.Trim(), form.Asked!.Value, form.Due!.Value, form.Responsible, now)
        {
            File = form.File ?? before?.File,
        };
        var amount = AmountText.Write(nomination.Asked);
        var text = $"{(before is null ? "申报" : "修改申报")}第 {number} 项：{nomination.Title}（{unit}），申请 {amount} {call.Money}。";
        return (
            new(
                call with { Nominations = [.. call.Nominations.Where(n => n.Number != number).Append(nomination).OrderBy(n => n.Number)] },
                [],
                [new(now, actor, JournalAction.Nominated, text)]),
            null);
    }

    private static string? Problem(Call call, NominationForm form, string unit, Office office)
    {
        if (form.Title.Trim().Length is 0 or > MostTitle) return $"请填写项目名称，1 至 {MostTitle} 字。";
        if (form.Plan.Trim().Length is 0 or > MostPlan) return $"请填写实施方案，1 至 {MostPlan} 字。";
        if (form.Asked is not { } asked || asked <= 0 || asked > call.MostAsked())
        {
            return $"申请金额应大于 0，不超过 {AmountText.Write(call.MostAsked())} {call.Money}。";
        }

        if (form.Due is not { } due || due <= call.ScoreBy) return $"完成时限应晚于评审截止日 {call.ScoreBy:yyyy-MM-dd}。";
        return Candidates(office, unit).Contains(form.Responsible) ? null : $"责任人应为{unit}的人员。";
    }
}
