using Sanwen.Core.Import;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>The mails about a call: at most one to a person at each step.</summary>
internal static class CallMails
{
    public static IReadOnlyList<Mail> Invite(Call call, IReadOnlyList<string> people, Office office, DateTimeOffset now) =>
        [.. people.Select(p => Ask(call, CallNews.Invited, "invite", CallTask.Nominate, p, CallTimes.NominationsDue(call, office), office, now))];

    public static IReadOnlyList<Mail> RemindNominators(Call call, Office office, DateTimeOffset now) =>
    [
        .. call.Invited.Where(p => call.NominationOf(p, office.UnitOf(p)) is null)
            .Select(p => Ask(call, CallNews.NominationsDue, "invite-remind", CallTask.Nominate, p, CallTimes.NominationsDue(call, office), office, now)),
    ];

    public static IReadOnlyList<Mail> AskJudges(Call call, Office office, DateTimeOffset now) => ToJudges(call, CallNews.Score, "score", office, now);

    public static IReadOnlyList<Mail> RemindJudges(Call call, Office office, DateTimeOffset now) =>
        ToJudges(call, CallNews.ScoresDue, "score-remind", office, now);

    public static IReadOnlyList<Mail> UrgeJudges(Call call, Office office, DateTimeOffset now) =>
        ToJudges(call, CallNews.ScoresUrged, OnDay("score-urge", now), office, now);

    public static IReadOnlyList<Mail> AskDecision(Call call, Office office, DateTimeOffset now) => ToDecider(call, CallNews.Decide, "decide", office, now);

    public static IReadOnlyList<Mail> UrgeDecision(Call call, Office office, DateTimeOffset now) =>
        ToDecider(call, CallNews.DecideUrged, OnDay("decide-urge", now), office, now);

    /// <summary>Tells who nominated what became of it; who is told of the new matter anyhow is not written to twice.</summary>
    public static IEnumerable<Mail> Results(Call call, Office office, DateTimeOffset now) =>
        call.Nominations.Where(n => n.Grant is { Amount: 0 } || n.Responsible != n.For).Select(n => Result(call, n, office, now));

    private static Mail Result(Call call, Nomination nomination, Office office, DateTimeOffset now)
    {
        var grant = nomination.Grant!;
        var facts = new List<MailFact> { new("申请金额", Amount(call, nomination.Asked)) };
        if (grant.Amount > 0) facts.Add(new("支持金额", Amount(call, grant.Amount)));
        if (grant.Matter is { } matter) facts.Add(new("督办事项", $"{matter}，责任人 {office.NameOf(nomination.Responsible)}"));
        return Of(call, grant.Amount > 0 ? CallNews.Granted : CallNews.NotGranted, $"result-{nomination.Number}", nomination.For, office, now) with
        {
            Words = grant.Reason.Length > 0 ? grant.Reason : null,
            Items = [new(call.Key, nomination.Title, facts)],
        };
    }

    private static IReadOnlyList<Mail> ToJudges(Call call, CallNews news, string step, Office office, DateTimeOffset now) =>
        [.. call.Unscored(office).Select(j => Ask(call, news, step, CallTask.Score, j, call.ScoreDueAt!.Value, office, now))];

    private static IReadOnlyList<Mail> ToDecider(Call call, CallNews news, string step, Office office, DateTimeOffset now)
    {
        if (CallStates.Decider(office) is not { } person) return [];
        var ranking = CallScoring.Ranking(call, office.Policy.Calls.TrimFrom);
        var mail = Ask(call, news, step, CallTask.Grant, person, null, office, now);
        return
        [
            mail with
            {
                Items = [.. ranking.Select(r => new MailItem(
                    r.Rank is { } rank ? FormattableString.Invariant($"第 {rank} 名{(r.Tied ? "（并列）" : "")}") : "未评分",
                    r.Nomination.Title,
                    [new("得分", r.Mean is { } mean ? AmountText.Write(mean) : "—"), new("单位", r.Nomination.Unit), new("申请金额", Amount(call, r.Nomination.Asked))]))],
            },
        ];
    }

    private static Mail Ask(
        Call call, CallNews news, string step, CallTask task, string person, DateTimeOffset? due, Office office, DateTimeOffset now)
    {
        var last = due > now ? due.Value : now;
        var mail = Of(call, news, step, person, office, now).WithLink(LinkPurpose.Judge, last.AddDays(office.Policy.Links.DaysAfterDue));
        return mail with { Link = mail.Link! with { Instance = CallLink.Of(call.Id, task, person) }, DueAt = due };
    }

    private static Mail Of(Call call, CallNews news, string step, string person, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Call, call.Id, person, now, step) with
        {
            CallNews = news,
            Items = [new(call.Key, call.Title, [new("资金总额", Amount(call, call.Fund)), new("申报", FormattableString.Invariant($"{call.Nominations.Count} 项"))])],
        };

    private static string Amount(Call call, decimal amount) => $"{AmountText.Write(amount)} {call.Money}";

    private static string OnDay(string step, DateTimeOffset now) => FormattableString.Invariant($"{step}-{China.DateOf(now):yyyyMMdd}");
}
