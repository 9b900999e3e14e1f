using Sanwen.Core.Mails;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Looks at every mail as it leaves: when, to whom, and that it is the only one of its kind.</summary>
internal sealed class MailWatch(YearOffice town, Ledger ledger, Promises promises)
{
    private static readonly HashSet<MailKind> Clock =
    [
        MailKind.Ask, MailKind.Reminder, MailKind.Urge, MailKind.Notice, MailKind.Approval, MailKind.Bulletin, MailKind.Chase, MailKind.Told, MailKind.Decided,
    ];

    /// <summary>What answers an act at once: an application or its decision, new matters of a list, a direct ask or its answer, a reply not understood.</summary>
    private static readonly HashSet<MailKind> Acts =
        [MailKind.Approval, MailKind.Decided, MailKind.NewMatters, MailKind.DirectAsk, MailKind.Told, MailKind.Unclear];

    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<int, int> _notices = [];
    private readonly ChaseWatch _chases = new(town, ledger, promises);

    public int Count => _ids.Count;

    /// <param name="byClock">Whether the clock had it sent; otherwise somebody's act did.</param>
    public async Task See(Core.Mails.Mail mail, Core.Offices.Office office, bool byClock)
    {
        var (now, day) = (promises.Now, China.DateOf(promises.Now));
        Must(_ids.Add(mail.Id), mail, "is queued a second time");
        Must((byClock ? Clock : Acts).Contains(mail.Kind), mail, byClock ? "is not the clock's to send" : "answers no act");
        Must(!byClock || OfficialDays.IsWorkingTime(now), mail, "is sent by the clock at night or on a day off");
        Must(mail.Cc.Append(mail.To).All(office.People.ContainsKey), mail, "goes to somebody unknown");
        Must(mail.Kind == MailKind.Bulletin || mail.Matters.Count > 0, mail, "is empty");
        if (mail.Kind != MailKind.Unclear)
        {
            var person = PersonOf(mail);
            Must(mail.To == ledger.DeskOf(person, day), mail, $"does not go to {ledger.DeskOf(person, day)}, who sits at that desk");
            Must((mail.ForName is null) == (mail.To == person), mail, "does not say for whom it is");
        }

        Numbers(mail, now);
        await _chases.See(mail, office);
    }

    /// <summary>Whom it is meant for; who gets it may be a substitute.</summary>
    public static string PersonOf(Core.Mails.Mail mail) => mail.Id[(mail.Id.LastIndexOf('/') + 1)..];

    private void Numbers(Core.Mails.Mail mail, DateTimeOffset now)
    {
        if (mail.Notice is not { } notice) return;
        var last = _notices.GetValueOrDefault(notice.Year);
        Must(notice.Year == China.DateOf(now).Year && notice.Number == last + 1, mail, $"has number {notice}, and the last of that year was {last}");
        _notices[notice.Year] = notice.Number;
    }

    private void Must(bool holds, Core.Mails.Mail mail, string what) => promises.Must(holds, () => $"{mail.Kind} mail {mail.Id} to {mail.To} {what}.");
}
