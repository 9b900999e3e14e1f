using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class AlertFaults
{
    private static readonly Check Check = Alerts.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Alerting, "\"Vitals\"", "\"Health\"", "logs no event Health"),
        new(Check, Alerting, "Properties.QueuedMinutes", "Properties.queuedMinutes", "tells no figure queuedMinutes"),
        new(Check, Watch, "{QueuedMinutes}", "{QueueMinutes}", "tells no figure QueuedMinutes"),
        new(Check, Watch, "{QueuedMinutes} min", "{QueuedMinutes} min, {Failed} failed", "no alert asks for Failed"),
        new(Check, Watch, "int queuedMinutes", "int queued", "Vitals has no parameter for QueuedMinutes"),
        new(Check, Watch, "void Vitals(int", "void Signs(int", "logs no event Vitals"),
        new(Check, Watch, "[LoggerMessage(", "[Message(", "logs no event Vitals"),
        new(Check, Alerting, "window: 'PT2H'", "window: 'PT30M'", "every PT1H it looks back PT30M only"),
        new(Check, Alerting, "window: 'PT2H'", "window: 'PT7M'", "nor back PT7M"),
        new(Check, Alerting, "frequency: 'PT1H'", "frequency: 'P2D'", "Azure looks neither every P2D"),
        new(Check, Alerting, "EventName) == ", "Event) == ", "no alert asks for an event"),
        new(Check, Alerting, "metricMeasureColumn: 'Value'", "metricMeasureColumn: 'Amount'", "the query gives no Amount"),
        new(Check, Alerting, "project Value =", "project Age =", "the query gives no Value"),
        new(Check, Alerting, "severity: 2", "severity: 5", "its severity is not 0 to 4"),
    ];
}
