using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Tests.Hosting;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Backups;

namespace Sanwen.Functions.Tests.Backups;

/// <summary>Offices that move between one machine and Azure, by the commands that a person types.</summary>
public sealed class MovingTests(Azurite azurite) : IDisposable
{
    private readonly BackupFolder _folder = new();
    private readonly CloudFolder _cloud = new(azurite), _other = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _cloud.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task From_one_machine_to_Azure_and_back_no_line_is_lost()
    {
        await _folder.Lived("old");

        Done(await _folder.Export("old", "one.zip"));
        Done(await _cloud.Run("restore", _folder["one.zip"], "--moved"));
        Done(await _cloud.Run("export", _folder["two.zip"]));
        Done(await _folder.Restore("two.zip", "new", "--moved"));
        Done(await _folder.Export("new", "three.zip"));

        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["two.zip"]));
        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["three.zip"]));
        Assert.Contains("全部相符", (await _cloud.Run("verify")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_Azure_to_one_machine_and_to_another_account_no_line_is_lost()
    {
        await _cloud.Live();

        Done(await _cloud.Run("export", _folder["one.zip"]));
        Done(await _folder.Restore("one.zip", "new", "--moved"));
        Done(await _folder.Export("new", "two.zip"));
        Done(await _other.Run("restore", _folder["two.zip"], "--moved"));
        Done(await _other.Run("export", _folder["three.zip"]));

        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["two.zip"]));
        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["three.zip"]));
        Assert.Contains("\"Kind\":\"projectissue\"", BackupZip.Content(_folder["one.zip"])["records.jsonl"], StringComparison.Ordinal);
        Assert.Contains("全部相符", (await BackupFolder.Run("verify", "--data", _folder["new"])).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_office_is_the_same_backup_wherever_it_was_lived()
    {
        await _folder.Lived("here");
        await _cloud.Live();
        Done(await _folder.Export("here", "here.zip"));
        Done(await _cloud.Run("export", _folder["there.zip"]));

        var (here, there) = (BackupZip.Content(_folder["here.zip"]), BackupZip.Content(_folder["there.zip"]));

        // files bear random names, which the reply names, and so the hashes of nothing else
        foreach (var entry in (string[])["journal.jsonl", "outbox.jsonl", "rules/policy.json"]) Assert.Equal(here[entry], there[entry]);
        Assert.Equal(here.Count, there.Count);
    }

    [Fact]
    public async Task An_office_that_moved_to_Azure_lives_on_there_as_it_would_have_at_home()
    {
        var old = await _folder.Lived("old");
        Done(await _folder.Export("old", "one.zip"));
        Done(await _cloud.Run("restore", _folder["one.zip"], "--moved"));

        using var before = new SqliteStore(new(old.Database));
        var after = _cloud.Store();
        foreach (var (store, outbox) in new (IStore, IOutbox)[] { (before, before), (after, after) })
        {
            using var office = new LivedOffice(store, outbox, LivedOffice.MidSeptember);
            await office.Until(LivedOffice.At(30, "18:00"));
        }

        static async Task<IEnumerable<string>> Mails(IOutbox outbox) => (await outbox.Mails(new(Take: 10_000), Cancel)).Select(r => $"{r.Mail.Id} {r.State} {r.Attempts}");
        Assert.Equal(await Mails(before), await Mails(after));
        Assert.Contains("全部相符", (await _cloud.Run("verify")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_an_old_mail_opens_on_Azure_with_the_keys_carried_over()
    {
        var old = await _folder.Lived("old");
        await BackupFolder.Run("signin", "zhuyao@zumiao.example", "--data", old.Root);
        Done(await _folder.Export("old", "one.zip"));
        Done(await _cloud.Run("restore", _folder["one.zip"]));
        await _cloud.Rules.UploadBlobAsync("keys/links.json", BinaryData.FromBytes(await File.ReadAllBytesAsync(Path.Combine(old.Keys, "links.json"), Cancel)), Cancel);

        await using var app = await AppHost.Start(azurite, [.. _cloud.Settings.Select(s => (s.Key, s.Value))]);
        var mail = (await app.Get<IOutbox>().Mails(new(Take: 1, Kind: MailKind.Ask, To: LivedOffice.Doer), Cancel))[0].Mail;
        var token = LinkKeyFile.Load(old).Sign(mail.Link!);
        using var browser = app.Browser();
        var page = await browser.Get(new Uri(app.Get<Web.Mails.MailWriter>().AddressOf(mail.Link!)).PathAndQuery);

        Assert.IsType<LinkReading.Valid>(app.Get<LinkSigner>().Read(token, mail.Link!.Purpose, LivedOffice.MidSeptember));
        Assert.Contains("榕亭里老旧小区改造", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_has_begun_is_replaced_only_when_that_is_asked_for_and_then_wholly()
    {
        await _folder.Lived("old");
        Done(await _folder.Export("old", "one.zip"));
        await _cloud.Live();
        await _cloud.Store().Commit(new Change().Add(Local.Tests.Store.Samples.Matter("later") with { Words = new('长', 50_000) }).Send(Local.Tests.Store.Samples.Mail("later")), Cancel);
        await _cloud.Rules.UploadBlobAsync("calendar/2031.json", BinaryData.FromString("{}"), Cancel);

        var refused = await _cloud.Run("restore", _folder["one.zip"], "--moved");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.NotNull(await _cloud.Store().Find<Core.Matters.Matter>("later", Cancel));

        Done(await _cloud.Run("restore", _folder["one.zip"], "--moved", "--replace"));
        Done(await _cloud.Run("export", _folder["two.zip"]));
        Assert.Equal(BackupZip.Content(_folder["one.zip"]), BackupZip.Content(_folder["two.zip"]));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("verify")]
    public async Task Where_there_is_no_office_that_is_said(string command)
    {
        string[] arguments = command == "export" ? [command, _folder["none.zip"]] : [command];

        var told = await _cloud.Run(arguments);

        Assert.Equal(2, told.Exit);
        Assert.Contains("没有这个数据表", told.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.zip"]));
    }

    [Fact]
    public async Task Addresses_that_are_none_are_named()
    {
        var told = await _cloud.Run("verify", "--tables", "https://nowhere.example");

        Assert.Equal(2, told.Exit);
        Assert.Contains("blobServiceUri", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
    }

    private static void Done((int Exit, string Out, string Error) run) => Assert.Equal((0, ""), (run.Exit, run.Error));
}
