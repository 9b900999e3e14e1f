using Sanwen.Core.Mails;

namespace Sanwen.Core.Inbound;

/// <summary>Why nothing is done for a mail that came in, and nothing is answered: whoever is told would not be the person asked.</summary>
public enum ReplyObjection
{
    /// <summary>It went to no address of a mail that was sent from here.</summary>
    NoSuchAddress,

    /// <summary>No person wrote it: a bounce, an out-of-office note, list mail, or a mail of the office's own.</summary>
    Automatic,

    /// <summary>It is not from the address that the mail was sent to.</summary>
    OtherSender,

    /// <summary>It may not be from where it says: SPF or DKIM has failed, or neither has passed for the sender's domain.</summary>
    Unproven,
}

/// <summary>A reply counts only when address, sender and the receiving server's findings agree.</summary>
public static class ReplyGuard
{
    /// <param name="mail">The mail that the address of the reply was made for.</param>
    public static ReplyObjection? Objection(InboundMail reply, Mail mail, ReplyAddresses addresses)
    {
        if (reply.IsAutomatic() || addresses.IsOwn(reply.From)) return ReplyObjection.Automatic;
        if (reply.From != mail.To) return ReplyObjection.OtherSender;
        return reply.Check.VouchesFor(reply.From, reply.ReturnPath) ? null : ReplyObjection.Unproven;
    }
}
