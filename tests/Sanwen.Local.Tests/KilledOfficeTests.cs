using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests;

/// <summary>The program itself, killed again and again while it opens a question and sends its mails.</summary>
public sealed class KilledOfficeTests : IDisposable
{
    private const int People = 200;

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_mail_is_missing_and_none_is_sent_twice_but_for_the_one_in_flight_which_is_reported()
    {
        await Prepare();
        int[] kills = [0, 1, 40, 41, 120];
        foreach (var mails in kills) await RunUntil(mails, kill: true);
        await RunUntil(People - kills.Length, kill: false);

        using var store = new SqliteStore(new(_folder["data/sanwen.db"]));
        var rows = await store.Mails(new(Take: 1000, Kind: MailKind.Ask), Cancel);
        Assert.Equal(People, rows.Select(r => r.Mail.To).Distinct().Count());
        Assert.Equal(People, rows.Count);
        Assert.All(rows, r => Assert.Equal(1, r.Attempts));
        Assert.All(rows, r => Assert.True(r.State is OutboxState.Sent or OutboxState.Unknown, $"{r.Mail.Id} is {r.State}"));
        Assert.InRange(rows.Count(r => r.State == OutboxState.Unknown), 0, kills.Length);
        Assert.All(rows.Where(r => r.State == OutboxState.Sent), r => Assert.NotEmpty(Letters($"*ask_{r.Mail.To}*")));
    }

    /// <summary>Starts the office and waits for that many letters; then kills it, or lets it finish what it sends.</summary>
    private async Task RunUntil(int letters, bool kill)
    {
        using var office = Program("--data", _folder["data"], "--urls", "http://127.0.0.1:0");
        try
        {
            var patience = Stopwatch.StartNew();
            while (Letters("*.eml").Length < letters && !office.HasExited && patience.Elapsed < TimeSpan.FromMinutes(2)) await Task.Yield();
            Assert.False(office.HasExited, "The office stopped by itself.");
            while (!kill && await Waiting() > 0 && patience.Elapsed < TimeSpan.FromMinutes(2)) await Task.Yield();
        }
        finally
        {
            office.Kill();
            await office.WaitForExitAsync(Cancel);
        }
    }

    private async Task<int> Waiting()
    {
        using var store = new SqliteStore(new(_folder["data/sanwen.db"]));
        var states = await store.CountMails(Cancel);
        return states.GetValueOrDefault(OutboxState.Queued) + states.GetValueOrDefault(OutboxState.Claimed);
    }

    private string[] Letters(string pattern) =>
        Directory.Exists(_folder["data/outbox"]) ? Directory.GetFiles(_folder["data/outbox"], pattern) : [];

    /// <summary>Rules under which a question is open whatever day the test runs on: every day is worked, and the day begins at midnight.</summary>
    private async Task Prepare()
    {
        var today = DateTime.UtcNow;
        Directory.CreateDirectory(_folder["data/calendar"]);
        var policy = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"), Cancel);
        await File.WriteAllTextAsync(
            _folder["data/policy.json"], policy.Replace("\"opensAt\": \"09:00\"", "\"opensAt\": \"00:00\"", StringComparison.Ordinal), Cancel);
        foreach (var year in (int[])[today.Year - 1, today.Year, today.Year + 1])
        {
            var weekends = Enumerable.Range(0, 366).Select(d => new DateTime(year, 1, 1).AddDays(d))
                .Where(d => d.Year == year && d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                .Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture));
            await File.WriteAllTextAsync(
                _folder[$"data/calendar/{year}.json"],
                JsonSerializer.Serialize(new { year, source = "测试", off = Array.Empty<string>(), work = weekends }),
                Cancel);
        }

        var numbers = Enumerable.Range(0, People).ToList();
        await File.WriteAllLinesAsync(
            _folder["people.csv"], numbers.Select(n => $"承办人{n},单位,,p{n:000}@x.example,承办人、单位负责人").Prepend("姓名,单位,职务,邮箱,角色"), Cancel);
        await File.WriteAllLinesAsync(
            _folder["matters.csv"],
            numbers.Select(n => $"M-{n},事项{n},单位,p{n:000}@x.example,2020-01-01,2099-12-31").Prepend("编号,事项,牵头单位,责任人,开始日期,完成时限"),
            Cancel);
        using var import = Program("import", _folder["people.csv"], _folder["matters.csv"], "--yes", "--data", _folder["data"]);
        await import.WaitForExitAsync(Cancel);
        Assert.Equal(0, import.ExitCode);
    }

    private static Process Program(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(DataFolder).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
}
