using System.Globalization;
using Sanwen.Bench.Parts;
using Sanwen.Local.Hosting;

namespace Sanwen.Bench.Sections;

/// <summary>The digests of an opening delivered to a mail server on loopback, which counts them in a process of its own.</summary>
internal static class MailSection
{
    private const int MostConnections = 4;

    public static async Task Run(Report report, string opened)
    {
        using var server = Part.Start("receive");
        var port = (await server.Told<int>()).ToString(CultureInfo.InvariantCulture);
        var folder = BenchOffice.Copy(opened, "mail");
        var first = await Part.Run<DeliverPart.Result>("deliver", folder, port);
        var taken = await server.Ask<ReceivePart.Taken>("count");
        var second = await Part.Run<DeliverPart.Result>("deliver", folder, port);
        var still = await server.Ask<ReceivePart.Taken>("count");
        var floor = await Floor(opened, port);

        report.Add($"{first.Tried} digests delivered by SMTP: wall", first.Effort.Wall, "s", 2, floor.Seconds);
        report.Add("the same: CPU", first.Effort.Cpu, "s");
        report.Add("the same: mails delivered a second", first.Tried / first.Effort.Wall, "");
        report.Add("the same: connections at once", taken.MostConnections, "", MostConnections);
        report.Count("the same: mails taken by the server", taken.Mails, first.Tried);
        report.Count("the same: taken twice", taken.Copies - taken.Mails, 0);
        report.Count("the second run of the day: mails sent", second.Tried + still.Copies - taken.Copies, 0);
    }

    /// <summary>The same mails, set and written as files beforehand, through as many bare connections.</summary>
    private static async Task<SmtpFloor.Result> Floor(string opened, string port)
    {
        var folder = BenchOffice.Copy(opened, "mail-files");
        await Part.Run<DeliverPart.Result>("deliver", folder, "0");
        return await Part.Run<SmtpFloor.Result>("floor-smtp", new DataFolder(folder).Outbox, port);
    }
}
