using System.Diagnostics.Metrics;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Telemetry;

/// <summary>What is counted: mails as decisions queue them, by rung, and as they end, by outcome.</summary>
public static class Measures
{
    public const string MeterName = "Sanwen";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Rungs =
        Meter.CreateCounter<long>("sanwen.rungs", "{mail}", "Rungs fired: mails that committed decisions have queued.");

    private static readonly Counter<long> Mails =
        Meter.CreateCounter<long>("sanwen.mails", "{mail}", "Attempts to send a mail, by how they ended.");

    /// <summary>Called after every commit.</summary>
    public static void Committed(Change change)
    {
        foreach (var rung in change.Mails.CountBy(m => m.Kind)) Rungs.Add(rung.Value, new KeyValuePair<string, object?>("rung", rung.Key.Word()));
    }

    /// <summary>Called when a claimed mail is settled.</summary>
    public static void Settled(MailKind kind, Settlement settlement) => Mails.Add(
        1, new("rung", kind.Word()), new KeyValuePair<string, object?>("outcome", settlement.GetType().Name.ToLowerInvariant()));
}
