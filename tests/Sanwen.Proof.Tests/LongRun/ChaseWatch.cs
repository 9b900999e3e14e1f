using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Looks at what a mail chases: all that is owed and nothing else, and no rung before its day.</summary>
internal sealed class ChaseWatch(YearOffice town, Ledger ledger, Promises promises)
{
    public Task See(Core.Mails.Mail mail, Core.Offices.Office office) => mail.Kind switch
    {
        MailKind.Ask => Asked(mail, office),
        MailKind.Reminder or MailKind.Urge or MailKind.Notice => OfRound(mail, mail.Instance, office),
        MailKind.Approval => OfApproval(mail, office),
        MailKind.Chase or MailKind.Told => OfAssignment(mail, office),
        _ => Task.CompletedTask,
    };

    private async Task Asked(Core.Mails.Mail mail, Core.Offices.Office office)
    {
        var round = (await town.Store.Find<AskRound>(mail.Instance))!.Value;
        var owed = office.MattersOf(round.Person).Where(m => m.IsOpenOn(China.DateOf(promises.Now))).Select(m => m.Key);
        Must(Keys(mail).SetEquals(owed), mail, "does not ask about all open matters of the person, and no others");
    }

    private async Task OfRound(Core.Mails.Mail mail, string id, Core.Offices.Office office)
    {
        var round = (await town.Store.Find<AskRound>(id))!.Value;
        var owed = round.Asked.Select(a => a.Matter).Where(k => Owes(round.Person, k, office) && !ledger.Answered(id).Contains(k)).ToHashSet();
        if (mail.Kind == MailKind.Notice) owed.RemoveWhere(k => office.LeaderOf(k) != MailWatch.PersonOf(mail));
        Must(Keys(mail).SetEquals(owed), mail, $"is about {string.Join('、', Keys(mail))}; unanswered are {string.Join('、', owed)}");

        var days = Days(round.DueAt);
        Must(
            mail.Kind switch
            {
                MailKind.Reminder => promises.Now < round.DueAt,
                MailKind.Urge => days >= 1,
                MailKind.Notice => days >= 3,
                _ => days >= 5,
            },
            mail,
            $"comes {days} working days after the due day");
    }

    private async Task OfApproval(Core.Mails.Mail mail, Core.Offices.Office office)
    {
        var approval = (await town.Store.Find<Approval>(mail.Instance))!.Value;
        if (approval.Kind == ApprovalKind.Naming)
        {
            await OfRound(mail, approval.Subject, office);
            return;
        }

        Must(!ledger.Decided.Contains(approval.Id), mail, "asks for what is decided");
        Must(office.Matters[approval.Subject].Status == MatterStatus.Open, mail, "asks for a decision on a matter that is closed");
    }

    private async Task OfAssignment(Core.Mails.Mail mail, Core.Offices.Office office)
    {
        var assignment = (await town.Store.Find<Assignment>(mail.Instance))!.Value;
        if (mail.News == AssignmentNews.Answered) return;
        Must(!ledger.Told.Contains(assignment.Id), mail, "chases what is answered");
        Must(mail.News == AssignmentNews.Unanswered || !ledger.Acknowledged.Contains(assignment.Id), mail, "chases what is acknowledged");
        Must(assignment.Kind == AssignmentKind.DirectAsk || Keys(mail).All(k => Owes(assignment.Person, k, office)), mail, "chases for matters that are closed or somebody else's");
    }

    private static bool Owes(string person, string key, Core.Offices.Office office) =>
        office.Matters[key] is { Status: MatterStatus.Open } matter && matter.Responsible == person;

    private static HashSet<string> Keys(Core.Mails.Mail mail) => [.. mail.Matters.Select(m => m.Id)];

    private int Days(DateTimeOffset due)
    {
        var (last, count) = (China.DateOf(promises.Now), 0);
        for (var day = China.DateOf(due).AddDays(1); day <= last; day = day.AddDays(1)) count += OfficialDays.IsWorked(day) ? 1 : 0;
        return count;
    }

    private void Must(bool holds, Core.Mails.Mail mail, string what) => promises.Must(holds, () => $"{mail.Kind} mail {mail.Id} to {mail.To} {what}.");
}
