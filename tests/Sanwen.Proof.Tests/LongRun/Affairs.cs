using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>What becomes of single matters: applications to close, extend and hand over, direct asks, acknowledgements.</summary>
internal sealed class Affairs(YearOffice town, Town lists, Ledger ledger, Agenda agenda, Dice dice, Promises promises)
{
    private static readonly DateTimeOffset Last = China.StartOf(new(2026, 12, 20));

    /// <summary>Makes up the fate of a matter once it is on a list.</summary>
    public void Begin(string key, DateTimeOffset now)
    {
        agenda.Add(dice.Between(now.AddDays(20), Last), at => CloseOut(key, at));
        if (dice.Happens(12)) agenda.Add(dice.Between(now, Last), at => Apply(key, new(ApprovalKind.Extension, "雨季影响施工。", China.DateOf(at).AddDays(90)), at));
        if (dice.Happens(6)) agenda.Add(dice.Between(now, Last), at => HandOver(key, at));
        if (dice.Happens(8)) agenda.Add(dice.Between(now, Last), at => Ask(key, at));
    }

    public void React(Core.Mails.Mail mail)
    {
        switch (mail.Kind)
        {
            case MailKind.NewMatters or MailKind.DirectAsk when dice.Happens(75):
                agenda.Add(dice.Within(mail.At, 40), now => Acknowledge(mail, now));
                break;
            case MailKind.Chase when dice.Happens(50):
                agenda.Add(dice.Within(mail.At, 60), now => Acknowledge(mail, now));
                break;
            case MailKind.Decided when mail is { Approval: ApprovalKind.CloseOut, Verdict: not Verdict.Approved }:
                agenda.Add(dice.Within(mail.At, 200), now => CloseOut(mail.Matters[0].Id, now));
                break;
        }

        if (mail.Kind == MailKind.DirectAsk && dice.Happens(60)) agenda.Add(dice.Within(mail.At, 150), now => Answer(mail, now));
    }

    private async Task CloseOut(string key, DateTimeOffset now)
    {
        var outcome = await Apply(key, new(ApprovalKind.CloseOut, "已按要求完成。"), now);
        var matter = (await town.Offices.Read()).Matters[key];
        promises.Must(
            outcome is Outcome<Approval>.Done || matter.Status != MatterStatus.Open || matter.Pending.Any(p => p.StartsWith(Approval.Prefix(ApprovalKind.CloseOut), StringComparison.Ordinal)),
            () => $"{key} cannot be closed: {outcome}.");
    }

    private async Task<Outcome<Approval>> Apply(string key, Application application, DateTimeOffset now)
    {
        var matter = (await town.Offices.Read()).Matters[key];
        return await town.Applying.Apply(key, ledger.DeskOf(matter.Responsible, China.DateOf(now)), application, now);
    }

    private Task<Outcome<Approval>> HandOver(string key, DateTimeOffset now) =>
        Apply(key, new(ApprovalKind.HandOver, "职责调整。", To: dice.Of([.. lists.Doers.Where(d => !ledger.Left.Contains(d))])), now);

    private Task<Outcome<Assignment>> Ask(string key, DateTimeOffset now) =>
        town.Assigning.DirectAsk(key, dice.Of(lists.Leaders), "进展如何？", China.DateOf(now).AddDays(dice.Below(8)), now);

    private async Task Acknowledge(Core.Mails.Mail mail, DateTimeOffset now)
    {
        var outcome = await town.Assigning.Acknowledge(mail.Instance, ledger.DeskOf(MailWatch.PersonOf(mail), China.DateOf(now)), now);
        promises.Must(outcome is Outcome<Assignment>.Done, () => $"{mail.Instance} was not acknowledged: {outcome}.");
        ledger.Acknowledged.Add(mail.Instance);
    }

    private async Task Answer(Core.Mails.Mail mail, DateTimeOffset now)
    {
        var outcome = await town.Assigning.Answer(mail.Instance, ledger.DeskOf(MailWatch.PersonOf(mail), China.DateOf(now)), "正在抓紧办理。", now);
        promises.Must(outcome is Outcome<Assignment>.Done, () => $"{mail.Instance} was not answered: {outcome}.");
        ledger.Told.Add(mail.Instance);
    }
}
