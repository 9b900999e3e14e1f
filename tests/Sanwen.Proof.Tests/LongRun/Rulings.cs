using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>How those asked decide: by the mailed link or by a reply to the mail, soon or late, at any hour, or not at all.</summary>
internal sealed class Rulings(YearOffice town, Ledger ledger, Agenda agenda, Dice dice, Promises promises)
{
    /// <summary>From here on nobody leaves anything undecided, so that the year comes to an end.</summary>
    private static readonly DateTimeOffset Settling = China.StartOf(new(2026, 12, 10));

    public void React(Core.Mails.Mail mail)
    {
        var settling = mail.At >= Settling && mail.Approval != ApprovalKind.Naming;
        if (!settling && dice.Happens(25)) return;
        var approve = settling || dice.Happens(75);
        var at = dice.Within(mail.At, 72);
        if (dice.Happens(30)) agenda.Add(at, now => ByMail(mail, approve, now));
        else agenda.Add(at, now => ByLink(mail, approve, now));
    }

    private async Task ByLink(Core.Mails.Mail mail, bool approve, DateTimeOffset now)
    {
        var by = ledger.DeskOf(MailWatch.PersonOf(mail), China.DateOf(now));
        var before = (await town.Store.Find<Approval>(mail.Instance))!.Value;
        var outcome = await town.Deciding.Decide(mail.Instance, by, approve, approve ? "" : "材料不全，请补充。", now);
        if (outcome is DecideOutcome.Decided) ledger.Decided.Add(mail.Instance);
        var over = mail.Approval != ApprovalKind.Naming && (await town.Offices.Read()).Matters[before.Subject].Ended() is not null;
        var known = over || ledger.Decided.Contains(mail.Instance) || before.Ruling is not null || before.ExpiresAt <= now || by == before.About;
        promises.Must(known, () => $"{mail.Instance} answered {by}, who decided, by {outcome}.");
    }

    private async Task ByMail(Core.Mails.Mail mail, bool approve, DateTimeOffset now)
    {
        var said = (mail.Approval, approve) switch
        {
            (ApprovalKind.Naming, true) => "通报点名",
            (ApprovalKind.Naming, false) => "暂不点名",
            (_, true) => "同意",
            _ => "退回：材料不全，请补充。",
        };
        if (dice.Happens(10)) said = "收到，再看看。";
        var reply = new InboundMail
        {
            To = [town.Addresses.Of(mail)!],
            From = mail.To,
            ReturnPath = mail.To,
            Check = new("pass", []),
            Text = $"{said}\n\n> 请回复：同意 / 退回：理由",
        };
        var first = await town.Replying.Take(reply, now);
        if (first is ReplyOutcome.Taken) ledger.Decided.Add(mail.Instance);
        promises.Must(first is not ReplyOutcome.Ignored, () => $"{mail.Instance} ignored the reply of {mail.To}: {first}.");
        var again = await town.Replying.Take(reply, now);
        promises.Must(
            again is (ReplyOutcome.Repeated or ReplyOutcome.Unanswered) == first is not ReplyOutcome.Unanswered || again is ReplyOutcome.Unanswered,
            () => $"{mail.Instance} took one reply twice: {first}, {again}.");
    }
}
