using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Mails;

/// <summary>What whoever sends mails writes to its log. Mails are named by their reference, as an id holds an address.</summary>
public static partial class SendingLog
{
    /// <summary>Nothing for a mail that went out.</summary>
    public static void Ended(this ILogger log, OutboxRow row, Settlement settlement)
    {
        var mail = Reference.Of(row.Mail.Id);
        if (settlement is Settlement.Failed) log.Refused(mail);
        else if (settlement is Settlement.Retry retry) log.Later(mail, retry.At);
        else if (settlement is Settlement.Unknown) log.LeftUnknown(mail);
    }

    public static void LeftUnknown(this ILogger log, OutboxRow row) => log.LeftUnknown(Reference.Of(row.Mail.Id));

    public static void Broke(this ILogger log, Exception fault, OutboxRow row) => log.Broke(fault, Reference.Of(row.Mail.Id));

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} may or may not have gone out; the outbox page lists it")]
    private static partial void LeftUnknown(this ILogger log, string mail);

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} was refused for good; the outbox page says why")]
    private static partial void Refused(this ILogger log, string mail);

    [LoggerMessage(LogLevel.Information, "Mail {Mail} met a passing fault and is tried again at {At}")]
    private static partial void Later(this ILogger log, string mail, DateTimeOffset at);

    [LoggerMessage(LogLevel.Error, "Mail {Mail} could not be written or sent")]
    private static partial void Broke(this ILogger log, Exception fault, string mail);
}
