using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Agreements;

/// <summary>What people do with an agreement: renew it, end it, log what was done.</summary>
public sealed class Keeping(IStore store, OfficeReader offices)
{
    /// <summary>Longest reason and longest account of an activity, in characters.</summary>
    public const int MostWords = 200;

    private const int MostPeople = 100_000;

    /// <summary>Its responsible person, who stands in for that person, or a supervision officer; null for everybody else.</summary>
    public static Actor? MayKeep(Office office, Agreement agreement, string by, DateOnly day) =>
        office.As(by, agreement.Responsible, day) ?? (office.Is(by, Roles.Officer) ? new(by) : null);

    /// <param name="to">The last day of the new term.</param>
    public Task<Outcome<Agreement>> Renew(string key, string by, DateOnly? to, DateTimeOffset now, CancellationToken cancel = default) =>
        Keep(key, by, now, (agreement, actor, office) => Renew(agreement, to, actor, office, now), cancel);

    public Task<Outcome<Agreement>> End(string key, string by, string reason, DateTimeOffset now, CancellationToken cancel = default) =>
        Keep(key, by, now, (agreement, actor, _) => End(agreement, reason.Trim(), actor, now), cancel);

    /// <param name="people">How many took part.</param>
    public Task<Outcome<Agreement>> Log(
        string key, string by, DateOnly? day, string words, int? people, DateTimeOffset now, CancellationToken cancel = default) =>
        Keep(key, by, now, (agreement, actor, _) => Log(agreement, day, words.Trim(), people, actor, now), cancel);

    /// <summary>A new term from the day after the present one, from today where that is over already; it begins with no rung fired.</summary>
    internal static (Agreement After, JournalNote? Note, string? Refusal) Renew(
        Agreement agreement, DateOnly? to, Actor actor, Office office, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var from = today > agreement.To ? today : agreement.To.AddDays(1);
        if (agreement.Ending is not null) return (agreement, null, "协议已经终止，不能续签。");
        if (to is not { } last) return (agreement, null, "请填写续签后的到期日期。");
        if (last <= from) return (agreement, null, $"续签后的到期日期应晚于 {from:yyyy-MM-dd}。");
        var longest = from.AddYears(office.Policy.Agreements.LongestYears);
        if (last > longest) return (agreement, null, $"一次最多续签 {office.Policy.Agreements.LongestYears} 年，到期日期应不晚于 {longest:yyyy-MM-dd}。");

        var term = new AgreementTerm(agreement.From, agreement.To, now, actor);
        var after = agreement with { From = from, To = last, Terms = [.. agreement.Terms, term], Told = null };
        return (after, new(now, actor, JournalAction.Renewed, $"续签：{from:yyyy-MM-dd} 至 {last:yyyy-MM-dd}。"), null);
    }

    internal static (Agreement After, JournalNote? Note, string? Refusal) End(Agreement agreement, string reason, Actor actor, DateTimeOffset now)
    {
        if (agreement.Ending is not null) return (agreement, null, "协议此前已经终止。");
        if (reason.Length is 0 or > MostWords) return (agreement, null, $"请写明终止的原因，1 至 {MostWords} 字。");
        return (
            agreement with { Ending = new(China.DateOf(now), reason, actor) },
            new(now, actor, JournalAction.Closed, $"终止：{reason}"),
            null);
    }

    internal static (Agreement After, JournalNote? Note, string? Refusal) Log(
        Agreement agreement, DateOnly? day, string words, int? people, Actor actor, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        if (agreement.Ending is not null) return (agreement, null, "协议已经终止，不能再登记活动。");
        if (day is not { } on || on > today || on < agreement.FirstDay())
        {
            return (agreement, null, $"活动日期应在 {agreement.FirstDay():yyyy-MM-dd} 至 {today:yyyy-MM-dd} 之间。");
        }

        if (words.Length is 0 or > MostWords) return (agreement, null, $"请写明开展了什么活动，1 至 {MostWords} 字。");
        if (people is not (>= 1 and <= MostPeople)) return (agreement, null, $"参加人数应为 1 至 {MostPeople} 的整数。");
        var activity = new AgreementActivity(on, words, people.Value, actor.By);
        if (agreement.Activities.Any(a => a with { By = activity.By } == activity)) return (agreement, null, "这次活动此前已经登记。");
        return (
            agreement with { Activities = [.. agreement.Activities.Append(activity).OrderBy(a => a.Day)] },
            new(now, actor, JournalAction.Logged, $"{on:yyyy-MM-dd} {words}，{people} 人参加。"),
            null);
    }

    private Task<Outcome<Agreement>> Keep(
        string key,
        string by,
        DateTimeOffset now,
        Func<Agreement, Actor, Office, (Agreement After, JournalNote? Note, string? Refusal)> keep,
        CancellationToken cancel) =>
        store.Decide<Outcome<Agreement>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Agreement>(Agreement.IdOf(key), cancel).ConfigureAwait(false) is not { } stored) return (null, Refuse("没有这份协议。"));
                if (MayKeep(office, stored.Value, by, China.DateOf(now)) is not { } actor)
                {
                    return (null, Refuse($"这份协议由 {office.NameOf(stored.Value.Responsible)} 或其代理人办理。"));
                }

                var (after, note, refusal) = keep(stored.Value, actor, office);
                if (refusal is not null) return (null, Refuse(refusal));
                after = after with { WakeAt = AgreementTimes.NextWake(after, office, now) };
                return (new Change().Put(stored, after, note!), new Outcome<Agreement>.Done(after));
            },
            cancel);

    private static Outcome<Agreement> Refuse(string reason) => new Outcome<Agreement>.Refused(reason);
}
