namespace Sanwen.Bench.Parts;

/// <summary>The least that a site of this framework can be: one page, and nothing behind it.</summary>
internal static class BarePart
{
    public static async Task Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", () => "");
        await app.StartAsync();
        Part.Tell("ready");
        await Console.In.ReadLineAsync();
        Part.Tell(Environment.WorkingSet);
    }
}
