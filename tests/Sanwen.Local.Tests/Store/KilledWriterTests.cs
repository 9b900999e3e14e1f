using System.Diagnostics;
using System.Globalization;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Local.Store;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

/// <summary>A process that writes is killed in the middle; it is this test program, started again for its <see cref="Write"/>.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const string FileSetting = "SANWEN_TEST_WRITE_TO";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(150)]
    public async Task A_process_killed_while_it_writes_leaves_whole_changes_only_and_all_it_was_told_are_kept(int changes)
    {
        using var writer = Start();
        try
        {
            while (Told() < changes && !writer.HasExited) await Task.Yield();
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync(Cancel);
        }

        Assert.True(Told() >= changes, await writer.StandardOutput.ReadToEndAsync(Cancel));
        using var store = new SqliteStore(new(_folder["sanwen.db"]));
        var (a, b) = (await store.Find<Matter>("a", Cancel), await store.Find<Matter>("b", Cancel));
        var kept = int.Parse(a!.Value.Words, CultureInfo.InvariantCulture);
        var journal = await store.Journal("a", Cancel);

        Assert.InRange<long>(kept, Told(), Told() + 1);
        Assert.Equal(a.Value.Words, b!.Value.Words);
        Assert.Equal(kept, journal.Count);
        Assert.Null(JournalHead.FirstBroken(journal, a.Value.Journal));
        Assert.Equal(kept, (await store.CountMails(Cancel))[OutboxState.Queued]);
    }

    /// <summary>What the killed process does.</summary>
    [Fact(Explicit = true)]
    public async Task Write()
    {
        var path = Environment.GetEnvironmentVariable(FileSetting);
        Assert.SkipWhen(path is null, "Runs only in the process that another test kills.");
        using var store = new SqliteStore(new(path!));
        await store.Commit(new Change().Add(Matter("a")).Add(Matter("b")), Cancel);
        await using var told = File.CreateText(path + ".told");
        for (var i = 1; ; i++)
        {
            var (a, b) = (await store.Find<Matter>("a", Cancel), await store.Find<Matter>("b", Cancel));
            await store.Commit(
                new Change()
                    .Put(a!, a!.Value with { Words = $"{i}" }, Note($"{i}"))
                    .Put(b!, b!.Value with { Words = $"{i}" })
                    .Send(Mail($"m{i}")),
                Cancel);
            await told.WriteAsync('.');
            await told.FlushAsync(Cancel);
        }
    }

    private long Told() => File.Exists(_folder["sanwen.db.told"]) ? new FileInfo(_folder["sanwen.db.told"]).Length : 0;

    private Process Start()
    {
        var program = Environment.ProcessPath!;
        string[] library = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(KilledWriterTests).Assembly.Location] : [];
        var start = new ProcessStartInfo(
            program, [.. library, "--explicit", "only", "--filter-method", $"*.{nameof(KilledWriterTests)}.{nameof(Write)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[FileSetting] = _folder["sanwen.db"];
        return Process.Start(start)!;
    }
}
