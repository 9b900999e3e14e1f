using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Backups;

/// <summary>
/// What becomes of a backup's mails when it is restored. One that waited may have been sent since by the office that the backup was
/// made of; so it does not wait any more, and a person decides in the outbox. Mails that were decided only after the backup was
/// made are not in it: the restored office decides them again.
/// </summary>
public static class RestoredMails
{
    /// <param name="made">When the backup was made.</param>
    /// <param name="moved">Whether the other office had been stopped by then, and has sent nothing since.</param>
    public static ArchivedMail Of(ArchivedMail mail, DateTimeOffset made, bool moved) => (mail.Row.State, moved) switch
    {
        (OutboxState.Claimed, true) => Unknown(mail, made, Settlement.Interrupted),
        (OutboxState.Claimed or OutboxState.Queued, false) => Unknown(mail, made, NotSeen(made)),
        _ => mail,
    };

    private static string NotSeen(DateTimeOffset made) =>
        $"从 {China.Stamp(made)} 的备份恢复，当时尚未发出；原系统此后可能已经发出。请向收件人核实后再决定是否重发。";

    private static ArchivedMail Unknown(ArchivedMail mail, DateTimeOffset made, string detail) =>
        new(mail.Row with { State = OutboxState.Unknown, SettledAt = Millis.Read(Millis.Of(made)), Detail = detail }, null);
}
