using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>Hands one mail out. What can be expected to go wrong is a settlement, not an exception.</summary>
public interface IMailSender
{
    /// <summary>How many mails may be on their way at once; as many may be left unknown when the process is killed.</summary>
    int AtOnce { get; }

    /// <param name="row">The mail as claimed; its attempts decide how long a retry waits.</param>
    Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel);
}
