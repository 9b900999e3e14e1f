using System.Diagnostics.Metrics;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Telemetry;

namespace Sanwen.Functions.Tests.Telemetry;

public sealed class MeasuresTests : IDisposable
{
    private readonly List<string> _counted = [];
    private readonly MeterListener _listener = new();

    public MeasuresTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            lock (_counted) _counted.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(t => t.Value))} {count}");
        });
        _listener.Start();
    }

    [Fact]
    public void Rungs_are_counted_as_they_are_committed()
    {
        Measures.Committed(new Change().Send(Mail("1", MailKind.Urge), Mail("2", MailKind.Urge), Mail("3", MailKind.Notice)));

        Assert.Superset(new HashSet<string>(["sanwen.rungs urge 2", "sanwen.rungs notice 1"]), Counted());
    }

    [Fact]
    public void Mails_are_counted_by_how_they_ended()
    {
        Measures.Settled(MailKind.Bulletin, new Settlement.Sent());
        Measures.Settled(MailKind.Bulletin, new Settlement.Failed("x"));

        Assert.Superset(new HashSet<string>(["sanwen.mails bulletin sent 1", "sanwen.mails bulletin failed 1"]), Counted());
    }

    public void Dispose() => _listener.Dispose();

    private HashSet<string> Counted()
    {
        lock (_counted) return [.. _counted];
    }

    private static Mail Mail(string id, MailKind kind) => new()
    {
        Id = id,
        Kind = kind,
        Instance = "round",
        At = default,
        To = "a@x.example",
        ToName = "甲",
    };
}
