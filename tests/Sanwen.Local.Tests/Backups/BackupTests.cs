using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Mails;
using OfficeHost = Sanwen.Local.Hosting.OfficeHost;

namespace Sanwen.Local.Tests.Backups;

/// <summary>Backups of one machine, as somebody types it.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly BackupFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_office_is_restored_in_another_place_without_losing_a_line()
    {
        await _folder.Lived("old");

        Assert.Equal((0, ""), Told(await _folder.Export("old", "one.zip")));
        Assert.Equal((0, ""), Told(await _folder.Restore("one.zip", "new", "--moved")));
        Assert.Equal((0, ""), Told(await _folder.Export("new", "two.zip")));

        var content = BackupZip.Content(_folder["one.zip"]);
        Assert.Equal(content, BackupZip.Content(_folder["two.zip"]));
        Assert.Equal("journal.jsonl,outbox.jsonl,records.jsonl,rules/policy.json", string.Join(',', content.Keys.Where(k => !k.Contains("files/") && !k.Contains("calendar"))));
        Assert.Single(content.Keys, k => k.StartsWith("files/", StringComparison.Ordinal));
        foreach (var state in Enum.GetNames<OutboxState>().Except(["Claimed"])) Assert.Contains($"\"State\":\"{state}\"", content["outbox.jsonl"], StringComparison.Ordinal);
        foreach (var kind in (string[])["matter", "draft", "projectissue", "branch", "askround"]) Assert.Contains($"{{\"Kind\":\"{kind}\",", content["records.jsonl"], StringComparison.Ordinal);
        var (inStore, inBackup) = (await BackupFolder.Run("verify", "--data", _folder["new"]), await BackupFolder.Run("verify", "--backup", _folder["two.zip"]));
        Assert.Equal((0, 0), (inStore.Exit, inBackup.Exit));
        Assert.EndsWith(inStore.Out, inBackup.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_restored_office_lives_on_as_the_old_one_would_have()
    {
        var old = await _folder.Lived("old");
        await _folder.Export("old", "one.zip");
        await _folder.Restore("one.zip", "new", "--moved");

        using var before = new SqliteStore(new(old.Database));
        using var after = new SqliteStore(new(_folder.Data("new").Database));
        var sent = (await after.CountMails(Cancel)).Values.Sum();
        foreach (var store in (SqliteStore[])[before, after])
        {
            using var office = new LivedOffice(store, store, LivedOffice.MidSeptember);
            await office.Until(LivedOffice.At(30, "18:00"));
        }

        static async Task<IEnumerable<string>> Mails(SqliteStore s) => (await s.Mails(new(Take: 10_000), Cancel)).Select(r => $"{r.Mail.Id} {r.State}");
        Assert.Equal(await Mails(before), await Mails(after));
        Assert.True((await after.CountMails(Cancel)).Values.Sum() > sent);
    }

    [Fact]
    public async Task An_old_mail_s_link_opens_in_the_restored_office_once_the_keys_are_carried_over()
    {
        var old = await _folder.Lived("old");
        await using var before = Site(old);
        await _folder.Export("old", "one.zip");
        await _folder.Restore("one.zip", "new", "--moved");
        var data = _folder.Data("new");
        Directory.CreateDirectory(data.Keys);
        File.Copy(Path.Combine(old.Keys, "links.json"), Path.Combine(data.Keys, "links.json"));

        await using var after = Site(data);
        await after.StartAsync(Cancel);
        var mail = (await after.Services.GetRequiredService<IOutbox>().Mails(new(Take: 1, Kind: MailKind.Ask, To: LivedOffice.Doer), Cancel))[0].Mail;
        var address = new Uri(before.Services.GetRequiredService<MailWriter>().AddressOf(mail.Link!)).PathAndQuery;
        using var browser = new Browser(after.GetTestServer().CreateHandler());
        var page = await browser.Get(address);

        Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
        Assert.Contains("榕亭里老旧小区改造", page.Text, StringComparison.Ordinal);
        await after.StopAsync(Cancel);
    }

    [Fact]
    public async Task What_waited_when_the_backup_was_made_is_for_a_person_to_decide_unless_the_old_office_had_stopped()
    {
        var old = await _folder.Lived("old");
        using (var store = new SqliteStore(new(old.Database))) await store.Claim(LivedOffice.MidSeptember, 1, cancel: Cancel);
        await _folder.Export("old", "one.zip");

        var told = await _folder.Restore("one.zip", "unsure");
        await _folder.Restore("one.zip", "moved", "--moved");

        using var unsure = new SqliteStore(new(_folder.Data("unsure").Database));
        using var moved = new SqliteStore(new(_folder.Data("moved").Database));
        using var before = new SqliteStore(new(old.Database));
        var (wanted, counts) = (await before.CountMails(Cancel), await unsure.CountMails(Cancel));
        Assert.True(wanted[OutboxState.Queued] > 1);
        Assert.Equal((0, 0), (counts[OutboxState.Queued], counts[OutboxState.Claimed]));
        Assert.Equal(wanted[OutboxState.Queued] + wanted[OutboxState.Claimed] + wanted[OutboxState.Unknown], counts[OutboxState.Unknown]);
        Assert.Contains(await unsure.Mails(new(State: OutboxState.Unknown), Cancel), m => m.Detail.Contains("的备份恢复，当时尚未发出", StringComparison.Ordinal));
        Assert.Contains("已标为“结果不明”", told.Out, StringComparison.Ordinal);

        // the retry's moment holds as well
        Assert.Equal(wanted[OutboxState.Queued], (await moved.CountMails(Cancel))[OutboxState.Queued]);
        Assert.Equal(wanted[OutboxState.Queued] - 1, (await moved.Claim(LivedOffice.MidSeptember, 10_000, cancel: Cancel)).Count);
        Assert.Single(await moved.Claim(LivedOffice.MidSeptember.AddMinutes(7), 10_000, cancel: Cancel));
        Assert.Contains(await moved.Mails(new(State: OutboxState.Unknown), Cancel), m => m.Detail == Settlement.Interrupted);
    }

    [Fact]
    public async Task An_office_that_holds_something_is_replaced_only_when_that_is_asked_for_and_then_wholly()
    {
        var data = await _folder.Lived("old");
        await _folder.Export("old", "one.zip");
        File.WriteAllText(data.Policy, (await File.ReadAllTextAsync(data.Policy, Cancel)).Replace("\"urge\": 1", "\"urge\": 2", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(data.Calendar, "2031.json"), """{"year":2031,"source":"","off":[],"work":[]}""");
        var extra = await new FileBlobs(data.Blobs).Save(new MemoryStream([1]), Cancel);
        using (var store = new SqliteStore(new(data.Database)))
        {
            await store.Commit(new Change().Add(Store.Samples.Matter("later"), Store.Samples.Note()).Send(Store.Samples.Mail("later")), Cancel);
        }

        var refused = await _folder.Restore("one.zip", "old", "--moved");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.NotNull(await new FileBlobs(data.Blobs).Open(extra, Cancel));

        Assert.Equal(0, (await _folder.Restore("one.zip", "old", "--moved", "--replace")).Exit);
        await _folder.Export("old", "two.zip");
        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["two.zip"]));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_office()
    {
        var data = await _folder.Lived("old");
        await _folder.Export("old", "one.zip");
        using var running = new SqliteStore(new(data.Database));
        await running.Commit(new Change().Add(Store.Samples.Matter("later")), Cancel);

        var refused = await _folder.Restore("one.zip", "old", "--replace");

        Assert.Equal(1, refused.Exit);
        Assert.Contains("正在运行的三问", refused.Error, StringComparison.Ordinal);
        Assert.NotNull(await running.Find<Core.Matters.Matter>("later", Cancel));
        Assert.True(await running.Commit(new Change().Add(Store.Samples.Matter("still")), Cancel));
    }

    [Fact]
    public async Task A_backup_holds_no_secret_and_only_its_owner_may_read_it()
    {
        var old = await _folder.Lived("old");
        await BackupFolder.Run("signin", "zhuyao@zumiao.example", "--data", old.Root);
        File.WriteAllText(Path.Combine(old.Root, "settings.json"), """{"Mail":{"Smtp":{"Password":"hunter2"}}}""");

        var told = await _folder.Export("old", "one.zip");

        var content = BackupZip.Content(_folder["one.zip"]);
        Assert.DoesNotContain(content, e => e.Key.Contains("key", StringComparison.OrdinalIgnoreCase) || e.Value.Contains("hunter2", StringComparison.Ordinal));
        Assert.Contains("keys/links.json", told.Out, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["one.zip"]));
    }

    [Fact]
    public async Task A_backup_that_exists_is_overwritten_only_when_that_is_asked_for()
    {
        await _folder.Lived("old");
        File.WriteAllText(_folder["one.zip"], "mine");

        Assert.Equal(2, (await _folder.Export("old", "one.zip")).Exit);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["one.zip"], Cancel));
        Assert.Equal(0, (await _folder.Export("old", "one.zip", "--overwrite")).Exit);
        Assert.Equal(0, (await BackupFolder.Run("verify", "--backup", _folder["one.zip"])).Exit);
        Assert.Equal(2, (await _folder.Export("nowhere", "two.zip")).Exit);
        Assert.Equal([_folder["one.zip"]], Directory.GetFiles(Path.GetDirectoryName(_folder["one.zip"])!, "*.zip*"));
        Assert.False(Directory.Exists(_folder["nowhere"]));
    }

    [Fact]
    public async Task A_broken_chain_is_told_and_kept_as_it_is()
    {
        var old = await _folder.Lived("old");
        await using (var file = new SqliteConnection($"Data Source={old.Database};Pooling=False"))
        {
            await file.OpenAsync(Cancel);
            await using var command = file.CreateCommand();
            command.CommandText = "update journal set body = replace(body, '导入', '删除') where instance = 'zhuyao@zumiao.example'";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        var exported = await _folder.Export("old", "one.zip");
        var restored = await _folder.Restore("one.zip", "new");

        Assert.Equal((0, 0), (exported.Exit, restored.Exit));
        foreach (var said in (string[])[exported.Error, restored.Error]) Assert.Contains("zhuyao@zumiao.example：第 1 条", said, StringComparison.Ordinal);
        Assert.Equal(1, (await BackupFolder.Run("verify", "--data", _folder["new"])).Exit);
        Assert.Equal(1, (await BackupFolder.Run("verify", "--backup", _folder["one.zip"])).Exit);
    }

    private static (int, string) Told((int Exit, string Out, string Error) run) => (run.Exit, run.Error);

    private static WebApplication Site(DataFolder data) => OfficeHost.Build(data, RuleFolder.Read(data.Policy, data.Calendar), new("http://localhost"), b =>
    {
        b.WebHost.UseTestServer();
        b.Services.AddSingleton<TimeProvider>(new ManualClock(LivedOffice.MidSeptember));
    });
}
