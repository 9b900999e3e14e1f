using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>评审: each judge scores all nominations of other units at once, and may change the scores until the ranking stands.</summary>
public sealed class Judging(IStore store, OfficeReader offices)
{
    private const int Decimals = 1;

    /// <param name="judge">The address of the judge.</param>
    /// <param name="by">The address of who scores: the judge or a substitute.</param>
    /// <param name="points">For each nomination that the judge may score one for each criterion, 0 to 100, at most one decimal; null where nothing readable was given.</param>
    public Task<Outcome<Call>> Score(
        string key,
        string judge,
        string by,
        IReadOnlyDictionary<int, IReadOnlyList<decimal?>> points,
        DateTimeOffset now,
        CancellationToken cancel = default) =>
        store.Move(offices, key, now, (call, office) => Score(call, judge, by, points, office, now), cancel);

    /// <summary>Why nobody may score now (zh-CN), or null.</summary>
    public static string? Closed(Call call) => call.State switch
    {
        CallState.Scoring => null,
        CallState.Planned or CallState.Nominating => "评审还没有开始。",
        _ => "评审已经结束，排名已定。",
    };

    private static (CallStep?, string?) Score(
        Call call, string judge, string by, IReadOnlyDictionary<int, IReadOnlyList<decimal?>> points, Office office, DateTimeOffset now)
    {
        if (!call.Judges.Contains(judge) || office.As(by, judge, China.DateOf(now)) is not { } actor)
        {
            return (null, $"由评委 {office.NameOf(judge)} 或其代理人评分。");
        }

        if (Closed(call) is { } closed) return (null, closed);
        var own = call.ScoredBy(judge, office);
        var marks = own.Select(n => Of(call, n.Number, points)).OfType<Mark>().ToList();
        if (marks.Count < own.Count)
        {
            var missing = own.Select(n => n.Number).Except(marks.Select(m => m.Nomination));
            return (null, $"第 {string.Join('、', missing)} 项没有评完：每项标准都应为 0 至 100 的数，最多 {Decimals} 位小数。");
        }

        var ballot = new Ballot(judge, marks, [.. call.Nominations.Except(own).Select(n => n.Number)], now, actor);
        var after = call with { Ballots = [.. call.Ballots.Where(b => b.Judge != judge), ballot] };
        var avoided = ballot.Excluded.Count > 0 ? $"，回避本单位 {ballot.Excluded.Count} 项" : "";
        var note = new JournalNote(now, actor, JournalAction.Scored, $"评分 {marks.Count} 项{avoided}。");
        if (after.Unscored(office).Count > 0) return (new(after, [], [note]), null);
        var (ranked, mails, notes) = CallRules.Rank(after, office, now, "评委全部评完");
        return (new(ranked, mails, [note, .. notes]), null);
    }

    private static Mark? Of(Call call, int number, IReadOnlyDictionary<int, IReadOnlyList<decimal?>> points) =>
        points.TryGetValue(number, out var given) && given.Count == call.Criteria.Count && given.All(IsFine)
            ? new(number, [.. given.Select(p => p!.Value)])
            : null;

    private static bool IsFine(decimal? points) => points is >= 0 and <= 100 && decimal.Round(points.Value, Decimals) == points;
}
