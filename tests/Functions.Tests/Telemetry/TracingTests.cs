using System.Diagnostics;
using Sanwen.Functions.Telemetry;

namespace Sanwen.Functions.Tests.Telemetry;

public sealed class TracingTests : IDisposable
{
    private const string Round = "round-2026-10-plan-doer@x.example";

    private readonly List<Activity> _steps = [];
    private readonly ActivityListener _listener;

    public TracingTests()
    {
        _listener = new()
        {
            ShouldListenTo = s => s.Name is Tracing.SourceName or nameof(TracingTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a =>
            {
                lock (_steps) _steps.Add(a);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public void Whatever_is_done_for_a_round_on_whatever_day_is_one_trace()
    {
        Tracing.For(Round, "Advance")!.Dispose();
        Tracing.For(Round, "Deliver")!.Dispose();
        Tracing.Touched([Round], "POST", TimeProvider.System.GetUtcNow());

        var mine = Mine(Round);
        Assert.Equal(["Advance", "Deliver", "POST request"], mine.Select(a => a.OperationName));
        Assert.Single(mine.Select(a => a.TraceId).Distinct());
        Assert.NotEqual(Tracing.ContextOf(Round).TraceId, Tracing.ContextOf("round-2026-10-plan-other@x.example").TraceId);
    }

    [Fact]
    public void A_step_is_linked_to_the_request_that_did_it()
    {
        using var source = new ActivitySource(nameof(TracingTests));
        using var request = source.StartActivity("request")!;
        const string Other = "approval-linked";
        Tracing.Touched([Other], "POST", TimeProvider.System.GetUtcNow());

        var step = Assert.Single(Mine(Other));
        Assert.NotEqual(request.TraceId, step.TraceId);
        Assert.Equal(request.SpanId, Assert.Single(step.Links).Context.SpanId);
    }

    [Fact]
    public void A_step_names_its_instance_without_an_address()
    {
        const string Third = "round-2026-10-result-third@x.example";
        Tracing.For(Third, "Advance")!.Dispose();

        Assert.DoesNotContain(Mine(Third).Single().TagObjects, t => $"{t.Value}".Contains('@', StringComparison.Ordinal));
    }

    public void Dispose() => _listener.Dispose();

    private IReadOnlyList<Activity> Mine(string instance)
    {
        lock (_steps) return [.. _steps.Where(a => a.TraceId == Tracing.ContextOf(instance).TraceId)];
    }
}
