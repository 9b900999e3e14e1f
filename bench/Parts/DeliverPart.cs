using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Links;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Bench.Parts;

/// <summary>Delivers what an office has queued, with the program's own pump, sender and outbox; before that, whatever is due then is done.</summary>
internal static class DeliverPart
{
    /// <param name="Tried">How many mails were handed out.</param>
    /// <param name="Sent">How many mails of the office are sent, as the outbox knows.</param>
    public sealed record Result(Effort Effort, int Tried, int Sent);

    private static readonly LinkKey Key = new("bench", [.. Enumerable.Repeat((byte)'0', 32)]);

    /// <param name="port">Of the mail server on loopback; 0 to write the mails as files instead.</param>
    public static async Task Run(string folder, string port)
    {
        using var office = new BenchOffice(folder);
        using var html = new Html(office.Rules.Policy);
        var writer = new MailWriter(office.Rules.Policy, new LinkSigner([Key]), new("http://localhost:5080"), html);
        var now = BenchOffice.Opened.AddMinutes(1);
        var pump = new MailPump(office.Store, Sender(office, port), writer.Write, new BenchClock(now), NullLogger<MailPump>.Instance);
        var tried = 0;
        var effort = await Effort.Of(async () =>
        {
            await office.Clockwork.RunDue(now);
            tried = await pump.Run();
        });
        Part.Tell(new Result(effort, tried, (await office.Store.CountMails())[OutboxState.Sent]));
    }

    private static IMailSender Sender(BenchOffice office, string port)
    {
        var options = new MailOptions { From = "sanwen@bench.example" };
        options.Smtp.Host = "127.0.0.1";
        options.Smtp.Port = int.Parse(port, CultureInfo.InvariantCulture);
        return options.Smtp.Port == 0 ? new FolderSender(office.Data.Outbox, options, TimeProvider.System) : new SmtpSender(options, TimeProvider.System);
    }
}
