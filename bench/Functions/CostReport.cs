using Sanwen.Functions.Tests.Orchestrations;
using Sanwen.Functions.Tests.Orchestrations.Cost;
using Spectre.Console;

namespace Sanwen.Functions.Bench;

/// <summary>What a month has cost, as tables to read.</summary>
internal static class CostReport
{
    private const int Goal = 6;

    public static void Print(MonthCost cost)
    {
        Console.WriteLine($"{cost.Matters:N0} matters, {cost.People} people, {cost.Replies:N0} replies, {cost.Mails:N0} mails sent; lived in {cost.Wall.TotalSeconds:0} s.");
        AnsiConsole.Write(Requests(cost));
        Console.WriteLine($"Storage transactions per matter and month: {cost.PerMatter:0.00} (goal: at most {Goal}); {cost.Retries} of them were retries.");
        Console.WriteLine($"Counted apart: {cost.Of(MonthCost.Import):N0} once for the import of the lists; {cost.Of(MonthCost.NextMonth):N0} that October asked for meanwhile.");
        PrintHub(cost);
    }

    private static Table Requests(MonthCost cost)
    {
        var kinds = Enum.GetValues<RequestKind>().Where(k => cost.Of(k) > 0).ToList();
        var table = new Table().AddColumn("who").AddColumns([.. kinds.Select(k => $"{k}")]).AddColumns("all", "per matter");
        foreach (var who in cost.Who) table.AddRow([who, .. kinds.Select(k => $"{cost.Of(who, k):N0}"), $"{cost.Of(who):N0}", PerMatter(cost, cost.Of(who))]);
        return table.AddRow(["all", .. kinds.Select(k => $"{cost.Of(k):N0}"), $"{cost.Total:N0}", PerMatter(cost, cost.Total)]);
    }

    private static void PrintHub(MonthCost cost)
    {
        var table = new Table().AddColumns("asked of the task hub", "times");
        foreach (var (what, times) in cost.Hub) table.AddRow(Words(what), $"{times:N0}");
        AnsiConsole.Write(table);
        Console.WriteLine(
            $"The task hub's own transactions, estimated and in none of the figures above: {cost.HubRequests:N0}, {PerMatter(cost, cost.HubRequests)} per matter. "
            + "Assumed of the Azure Storage provider: 3 for a message (put, take, delete; one message for a start, a poke or a timer, two for an activity), "
            + "2 for an execution (read the history, update the instance) and 1 for each append to the history, "
            + "7 for a start (3 to begin it, 4 to purge it) and 1 for one refused. "
            + "Polling of its queues and renewal of its leases go by the hours that the app is awake, not by matters, and are not estimated.");
    }

    private static string Words(HubEvent what) => what switch
    {
        HubEvent.Start => "orchestrations started",
        HubEvent.RefusedStart => "starts refused, as it was running",
        HubEvent.Poke => "events raised",
        HubEvent.Activity => "activities",
        HubEvent.Timer => "timers",
        HubEvent.Execution => "executions",
        HubEvent.Append => "appends to a history",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static string PerMatter(MonthCost cost, int requests) => $"{(double)requests / cost.Matters:0.00}";
}
