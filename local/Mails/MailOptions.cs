using Sanwen.Web.Mails;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Local.Mails;

/// <summary>The section <c>Mail</c>. Without a host, mails are written to the outbox folder.</summary>
public sealed class MailOptions : MailFrom
{
    public MailOptions() => From = "sanwen@localhost";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Where no mail goes out, replies come from the outbox page alone, and any domain will do.</summary>
    public string InboundDomain => Inbound.Length == 0 && Smtp.Host.Length == 0 ? OutboxDisplay.ReplyDomain : Inbound;
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    /// <summary>1–65535.</summary>
    public int Port { get; set; } = 25;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public SmtpTls Tls { get; set; }

    /// <summary>How long one mail may take, 1–600.</summary>
    public int TimeoutSeconds { get; set; } = 20;
}

public enum SmtpTls
{
    /// <summary>In the clear.</summary>
    None,

    /// <summary>Turned on by STARTTLS before anything is sent; refused when the server cannot.</summary>
    StartTls,

    /// <summary>From the first byte, as on port 465.</summary>
    OnConnect,
}
