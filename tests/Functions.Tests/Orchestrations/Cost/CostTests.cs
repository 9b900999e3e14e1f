using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests;

namespace Sanwen.Functions.Tests.Orchestrations.Cost;

/// <summary>The benchmark of storage, small enough to run with every change.</summary>
public sealed class CostTests(Azurite azurite)
{
    [Fact]
    public async Task A_month_of_a_matter_costs_at_most_six_storage_transactions()
    {
        azurite.IsNeeded();
        using var folder = new TempFolder();
        await using var office = new CountedOffice(azurite.ConnectionString);

        var cost = await office.Live(new(Directory.CreateDirectory(folder["lists"]), matters: 400, people: 20));

        Assert.Equal((400, 20, 54), (cost.Matters, cost.People, cost.Replies));
        Assert.True(cost.PerMatter <= 6, string.Join('\n', cost.Requests.OrderBy(r => r.Key.Who).Select(r => $"{r.Key.Who} {r.Key.Kind}: {r.Value}")));
    }
}
