using System.Diagnostics;
using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Store;
using Sanwen.Web.Import;

namespace Sanwen.Bench;

/// <summary>A large office with a lived month, exported and restored by the program itself.</summary>
internal static class BackupBench
{
    private static readonly YearMonth September = new(2026, 9);

    public sealed record Result(double ExportSeconds, double RestoreSeconds, double MiB);

    public static async Task<Result> Run(SampleOffice office, DirectoryInfo folder)
    {
        var data = new DataFolder(Path.Combine(folder.FullName, "lived"));
        RuleFolder.Put(data);
        await Live(office, data);
        var file = Path.Combine(folder.FullName, "backup.zip");
        var export = await Time("export", file, "--data", data.Root);
        var restore = await Time("restore", file, "--data", Path.Combine(folder.FullName, "restored"));
        return new(export, restore, new FileInfo(file).Length / 1024.0 / 1024.0);
    }

    private static async Task Live(SampleOffice office, DataFolder data)
    {
        using var store = new SqliteStore(new(data.Database, Durable: false));
        var rules = RuleFolder.Read(data.Policy, data.Calendar);
        using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
        var clockwork = new Clockwork(store, offices, new(store, offices, new(store, store, offices)));
        var now = China.StartOf(September.FirstDay);
        await Import(office, store, offices, now);
        await clockwork.EnsureMonth(now);
        while (await store.NextWake() is { } next && next < China.StartOf(new(2026, 10, 1)))
        {
            await clockwork.RunDue(next);
            foreach (var question in Questions.All) await Answer(store, offices, question, next);
            foreach (var row in await store.Claim(next, int.MaxValue)) await store.Settle(row.Mail.Id, new Settlement.Sent(), next);
        }
    }

    private static async Task Import(SampleOffice office, SqliteStore store, OfficeReader offices, DateTimeOffset now)
    {
        var readings = new List<SheetReading>();
        foreach (var file in (FileInfo[])[office.People, office.Matters])
        {
            await using var content = file.OpenRead();
            readings.Add(await SheetReader.Read(file.Name, content));
        }

        var importing = new Importing(store, offices);
        await importing.Apply(await importing.Preview(readings), Actor.System, now);
    }

    /// <summary>Everybody answers nine of ten matters as soon as they are asked.</summary>
    private static async Task Answer(SqliteStore store, OfficeReader offices, Question question, DateTimeOffset now)
    {
        var answering = new Answering(store, offices);
        foreach (var round in await store.List<AskRound>($"round-{September}-{question.Word()}-"))
        {
            if (round.Value.Asked.Any(a => a.Reply is not null)) continue;
            var lines = round.Value.Asked.Where((_, i) => i % 10 != 0).Select(a => new ReplyLine(a.Matter, "60", "按计划推进，本周完成一个节点"));
            await answering.Reply(round.Value.Id, round.Value.Person, [.. lines], now);
        }
    }

    private static async Task<double> Time(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Rehearsing).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"It ended with {process.ExitCode}: {told}");
    }
}
