using Sanwen.Core.Approvals;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>What each rung of the ladder sends, and to whom.</summary>
internal static class Rungs
{
    public static RoundStep Fire(
        AskRound round, Rung rung, IReadOnlyList<string> unanswered, Office office, int lastNotice, DateTimeOffset now) =>
        rung switch
        {
            Rung.Reminder => ToPerson(round, MailKind.Reminder, JournalAction.Reminded, "提醒", [], unanswered, office, now)
                with
            { LastNotice = lastNotice },
            Rung.Urge => Urge(round, unanswered, office, now) with { LastNotice = lastNotice },
            Rung.Notice => Notices(round, unanswered, office, lastNotice, now),
            _ => Naming(round, unanswered, office, now) with { LastNotice = lastNotice },
        };

    private static RoundStep Urge(AskRound round, IReadOnlyList<string> unanswered, Office office, DateTimeOffset now)
    {
        var heads = office.HeadsOf(office.UnitOf(round.Person)).Select(h => h.Email).Where(h => h != round.Person);
        return ToPerson(round, MailKind.Urge, JournalAction.Urged, "催办", heads, unanswered, office, now);
    }

    private static RoundStep ToPerson(
        AskRound round,
        MailKind kind,
        JournalAction action,
        string word,
        IEnumerable<string> copies,
        IReadOnlyList<string> unanswered,
        Office office,
        DateTimeOffset now)
    {
        var mail = office.Mail(kind, round.Id, round.Person, now).Of(round, office, unanswered).WithCopies(copies);
        return new(round)
        {
            Mails = [mail],
            Notes = [new(now, Actor.System, action, $"{word}，{unanswered.Count} 项未答。", unanswered)],
        };
    }

    /// <summary>One numbered notice for each supervising leader; matters without one go to the principal leader.</summary>
    private static RoundStep Notices(
        AskRound round, IReadOnlyList<string> unanswered, Office office, int lastNotice, DateTimeOffset now)
    {
        var mails = new List<Mail>();
        var notes = new List<JournalNote>();
        foreach (var group in unanswered.GroupBy(k => office.LeaderOf(k)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (group.Key is null)
            {
                notes.Add(new(now, Actor.System, JournalAction.Noticed, "没有分管领导，也没有主要领导，督办单未能发出。", [.. group]));
                continue;
            }

            var number = new NoticeNumber(China.DateOf(now).Year, ++lastNotice);
            var mail = office.Mail(MailKind.Notice, round.Id, group.Key, now).Of(round, office, group).About(office, round.Person)
                .WithCopies([office.For(round.Person, China.DateOf(now))]);
            mails.Add(mail with { Notice = number });
            notes.Add(new(now, Actor.System, JournalAction.Noticed, $"{number}，送{office.NameOf(group.Key)}，{group.Count()} 项未答。", [.. group]));
        }

        return new(round) { Mails = mails, Notes = notes, LastNotice = lastNotice };
    }

    private static RoundStep Naming(AskRound round, IReadOnlyList<string> unanswered, Office office, DateTimeOffset now)
    {
        var leaders = office.Having(Roles.PrincipalLeader).Select(l => l.Email).ToList();
        if (leaders.Count == 0)
        {
            return new(round)
            {
                Notes = [new(now, Actor.System, JournalAction.ApprovalAsked, "没有主要领导，未能报批通报点名。", unanswered)],
            };
        }

        var approval = Namings.Ask(round, unanswered, leaders, office, now);
        return new(round)
        {
            Naming = approval,
            Mails = [.. leaders.Select(l => ApprovalMails.Ask(approval, l, office, now))],
            Notes = [new(now, Actor.System, JournalAction.ApprovalAsked, $"报主要领导审定是否通报点名，{unanswered.Count} 项未答。", unanswered)],
        };
    }
}
