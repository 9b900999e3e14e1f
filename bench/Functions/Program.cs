using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Sanwen.Functions.Bench;
using Sanwen.Functions.Tests.Orchestrations.Cost;

// an office of another size: matters, then people
int[] size = args is [var matters, var people] ? [int.Parse(matters, CultureInfo.InvariantCulture), int.Parse(people, CultureInfo.InvariantCulture)] : [10_000, 500];
var connection = Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true";
try
{
    var options = new TableClientOptions();
    options.Retry.MaxRetries = 0;
    await new TableServiceClient(connection, options).QueryAsync(maxPerPage: 1).FirstOrDefaultAsync();
}
catch (Exception absent) when (absent is RequestFailedException or AggregateException)
{
    await Console.Error.WriteLineAsync("No storage emulator answers. Start one: npx azurite --inMemoryPersistence --skipApiVersionCheck (or set AzureWebJobsStorage).");
    return 1;
}

var folder = Directory.CreateTempSubdirectory("sanwen-cost-");
try
{
    await using var office = new CountedOffice(connection);
    CostReport.Print(await office.Live(new(folder, size[0], size[1])));
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
