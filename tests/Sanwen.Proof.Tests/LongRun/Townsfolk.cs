using Sanwen.Core.Mails;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Whoever gets a mail makes up their mind when and how to act on it.</summary>
internal sealed class Townsfolk(Replies replies, Rulings rulings, Affairs affairs)
{
    public void React(Core.Mails.Mail mail)
    {
        switch (mail.Kind)
        {
            case MailKind.Ask:
                replies.React(mail);
                break;
            case MailKind.Approval:
                rulings.React(mail);
                break;
            default:
                affairs.React(mail);
                break;
        }
    }
}
