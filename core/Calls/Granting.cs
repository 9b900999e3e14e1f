using Sanwen.Core.Assignments;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>What is to be granted to one nomination.</summary>
/// <param name="Amount">0 for nothing; null where nothing readable was given.</param>
/// <param name="Reason">Why not, or what goes with the money; may be blank where the decision has words for all.</param>
public sealed record GrantLine(int Nomination, decimal? Amount, string Reason);

/// <summary>The decision on a ranking: what is granted becomes supervised matters in the same commit, and all are told.</summary>
public sealed class Granting(IStore store, OfficeReader offices)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MostWords = 500;

    /// <param name="by">The address of a supervision officer, a principal leader, or who stands in for one.</param>
    /// <param name="lines">One for each nomination.</param>
    /// <param name="words">Said to all who are not granted anything and have no reason of their own.</param>
    public Task<Outcome<Call>> Decide(
        string key, string by, IReadOnlyList<GrantLine> lines, string words, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(
            offices,
            key,
            now,
            (call, office) => Decide(call, by, lines, words.Trim(), office, now),
            cancel,
            (change, call, office) => AddMatters(change, call, office, now));

    /// <summary>Supervision officers and principal leaders, and who stands in for one of the latter; null for everybody else.</summary>
    public static Actor? MayDecide(Office office, string by, DateOnly day) =>
        office.Is(by, Roles.Officer | Roles.PrincipalLeader)
            ? new(by)
            : office.Having(Roles.PrincipalLeader).Select(p => office.As(by, p.Email, day)).FirstOrDefault(a => a is not null);

    /// <summary>Why the amounts cannot be granted (zh-CN), or null: each at most what was asked, together at most the fund.</summary>
    public static string? Problem(Call call, IReadOnlyList<GrantLine> lines, string words)
    {
        foreach (var nomination in call.Nominations)
        {
            if (lines.FirstOrDefault(l => l.Nomination == nomination.Number) is not { Amount: >= 0 } line)
            {
                return $"请填写第 {nomination.Number} 项的支持金额，不支持的填 0。";
            }

            if (line.Amount > nomination.Asked) return $"第 {nomination.Number} 项的支持金额超过申请的 {AmountText.Write(nomination.Asked)} {call.Money}。";
            if (line.Amount == 0 && line.Reason.Trim().Length + words.Length == 0) return $"请写明不支持第 {nomination.Number} 项的理由，或在总的意见里写明。";
            if (line.Reason.Length > MostWords) return $"第 {nomination.Number} 项的理由不能超过 {MostWords} 字。";
        }

        if (words.Length > MostWords) return $"总的意见不能超过 {MostWords} 字。";
        var sum = lines.Sum(l => l.Amount ?? 0);
        return sum > call.Fund ? $"支持金额合计 {AmountText.Write(sum)} {call.Money}，超过资金总额 {AmountText.Write(call.Fund)} {call.Money}。" : null;
    }

    private static (CallStep?, string?) Decide(Call call, string by, IReadOnlyList<GrantLine> lines, string words, Office office, DateTimeOffset now)
    {
        if (MayDecide(office, by, China.DateOf(now)) is not { } actor) return (null, "由督办员或主要领导决定支持的项目。");
        if (call.Decision is { } earlier) return (null, $"{office.NameOf(earlier.By.By)}已于 {China.Stamp(earlier.At)} 决定。");
        if (call.State != CallState.Ranked) return (null, $"现在是{call.State.Name()}，排名定下后才能决定。");
        if (Problem(call, lines, words) is { } problem) return (null, problem);

        var granted = call with
        {
            State = CallState.Granted,
            Decision = new(now, actor, words),
            Nominations = [.. call.Nominations.Select(n => n with { Grant = Of(call, n, lines.First(l => l.Nomination == n.Number), words, office) })],
        };
        var wins = granted.Nominations.Where(n => n.Grant!.Amount > 0).ToList();
        var text = $"支持 {wins.Count} 项，共 {AmountText.Write(wins.Sum(n => n.Grant!.Amount))} {call.Money}；不支持 {call.Nominations.Count - wins.Count} 项。{words}";
        var note = new JournalNote(now, actor, JournalAction.Granted, text, [.. wins.Select(n => n.Grant!.Matter!)]);
        return (new(granted, [.. CallMails.Results(granted, office, now)], [note]), null);
    }

    private static Grant Of(Call call, Nomination nomination, GrantLine line, string words, Office office)
    {
        var reason = line.Reason.Trim();
        return line.Amount!.Value > 0
            ? new(line.Amount.Value, reason, MatterKey(call, nomination, office))
            : new(0, reason.Length > 0 ? reason : words, null);
    }

    /// <summary>The call's number with the nomination's; a number that the office has given to something else already is counted on.</summary>
    private static string MatterKey(Call call, Nomination nomination, Office office)
    {
        var key = FormattableString.Invariant($"{call.Key}-{nomination.Number:00}");
        return Enumerable.Range(2, int.MaxValue - 2).Select(n => FormattableString.Invariant($"{key}-{n}")).Prepend(key).First(k => !office.Matters.ContainsKey(k));
    }

    private static void AddMatters(Change change, Call call, Office office, DateTimeOffset now)
    {
        var decision = call.Decision!;
        var matters = call.Nominations.Where(n => n.Grant!.Amount > 0).Select(n => Matter(call, n, office, China.DateOf(now))).ToList();
        foreach (var matter in matters)
        {
            change.Add(matter, new JournalNote(now, decision.By, JournalAction.Granted, $"{call.Title}（{call.Key}）支持立项。{matter.Note}"));
        }

        var after = matters.Aggregate(office, (o, m) => o.With(m));
        foreach (var person in matters.GroupBy(m => m.Responsible).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            change.Tell(person.Key, [.. person.Select(m => m.Key)], decision.By.By, decision.By, now, after);
        }
    }

    /// <summary>A project whose last day has passed before the decision is a matter that is overdue from its first day.</summary>
    private static Matter Matter(Call call, Nomination nomination, Office office, DateOnly today) => new()
    {
        Key = nomination.Grant!.Matter!,
        Title = nomination.Title,
        List = call.Title,
        LeadUnit = nomination.Unit,
        Responsible = nomination.Responsible,
        Leader = call.Decision is { } decision && office.Is(decision.By.By, Roles.PrincipalLeader) ? decision.By.By : null,
        Start = today < nomination.Due ? today : nomination.Due,
        Due = nomination.Due,
        Note = $"支持资金 {AmountText.Write(nomination.Grant.Amount)} {call.Money}（申请 {AmountText.Write(nomination.Asked)} {call.Money}）。{nomination.Grant.Reason}",
    };
}
