namespace Sanwen.Functions.Tests.Orchestrations.Cost;

/// <summary>What a month of an office has asked of storage.</summary>
/// <param name="Requests">By who made them; those of the import and of the next month are in no figure here but their own.</param>
/// <param name="Retries">Among the requests.</param>
/// <param name="Hub">What its orchestrations asked of the task hub.</param>
internal sealed record MonthCost(
    int Matters,
    int People,
    int Mails,
    int Replies,
    IReadOnlyDictionary<(string Who, RequestKind Kind), int> Requests,
    int Retries,
    IReadOnlyDictionary<HubEvent, int> Hub,
    TimeSpan Wall)
{
    public const string Import = "import", NextMonth = "next month";

    public IEnumerable<string> Who => Requests.Keys.Select(k => k.Who).Distinct().Where(IsMonthly).Order();

    public int Total => Requests.Where(r => IsMonthly(r.Key.Who)).Sum(r => r.Value);

    public double PerMatter => (double)Total / Matters;

    /// <summary>Messages to orchestrations and activities: an activity has one there and one back.</summary>
    public int HubMessages => Hub[HubEvent.Start] + Hub[HubEvent.Poke] + (2 * Hub[HubEvent.Activity]) + Hub[HubEvent.Timer];

    /// <summary>
    /// What the Azure Storage provider asks for that, by its documented parts: a message is put, taken and deleted; an execution
    /// reads the history, appends to it and updates the instance; a start looks for the instance, writes it and reads it again,
    /// and four more requests purge it at last.
    /// </summary>
    public int HubRequests =>
        (3 * HubMessages) + (2 * Hub[HubEvent.Execution]) + Hub[HubEvent.Append] + (7 * Hub[HubEvent.Start]) + Hub[HubEvent.RefusedStart];

    public int Of(string who) => Requests.Where(r => r.Key.Who == who).Sum(r => r.Value);

    public int Of(RequestKind kind) => Requests.Where(r => r.Key.Kind == kind && IsMonthly(r.Key.Who)).Sum(r => r.Value);

    public int Of(string who, RequestKind kind) => Requests.GetValueOrDefault((who, kind));

    private static bool IsMonthly(string who) => who is not (Import or NextMonth);
}
