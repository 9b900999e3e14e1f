using System.Text;
using Sanwen.Core.Requests;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Backups;
using Sanwen.Web.Backups;
using static Sanwen.Local.Tests.Pages.Requests.RequestHost;

namespace Sanwen.Local.Tests.Pages.Requests;

/// <summary>What lies on the disk: of the resident nothing that can be read, and once erased not even what cannot.</summary>
public sealed class RequestAtRestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_database_nor_a_file_nor_a_backup_can_be_read_and_what_is_erased_is_overwritten()
    {
        await using var host = await OpenRequests();
        using var folder = new TempFolder();
        using var browser = host.Browser();
        var code = CodeOn(await host.Ask(browser));
        var handle = await browser.Submit(await browser.Get(await host.LinkIn(RequestNews.ToHandle)), "查看内容并办理");
        await browser.Submit(handle, "提交答复", [("words", $"answer {Mark}")]);
        var photo = Directory.GetFiles(host.BlobFolder, "*", SearchOption.AllDirectories).Single();
        var request = await host.TheRequest();
        string[] ciphers = [request.Sealed!, request.Answers[0].Sealed!];

        await Export(host, folder["before.zip"]);
        var before = All(host).Append(Latin(photo)).Concat(BackupZip.Content(folder["before.zip"]).Values).ToList();
        Assert.All(before, text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
        Assert.All(before, text => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        Assert.All(ciphers, c => Assert.Contains(before, text => text.Contains(c[..40], StringComparison.Ordinal)));

        await host.PassTo("2026-12-01 09:00");
        await Export(host, folder["after.zip"]);
        Assert.False(File.Exists(photo));
        host.Store.Dispose();
        var after = All(host).Concat(BackupZip.Content(folder["after.zip"]).Values).ToList();
        Assert.All(ciphers, c => Assert.All(after, text => Assert.DoesNotContain(c[4..40], text, StringComparison.Ordinal)));
    }

    private static async Task Export(OfficeHost host, string file)
    {
        using var holdings = new Holdings(host.Store, new FileBlobs(host.BlobFolder), new Shelf(), new MemoryStream());
        await Exporting.Run(holdings, new(file), overwrite: false, host.Clock.GetUtcNow(), Cancel);
    }

    /// <summary>The database and the log beside it, byte for character.</summary>
    private static IEnumerable<string> All(OfficeHost host) =>
        Directory.GetFiles(Path.GetDirectoryName(host.DatabaseFile)!, Path.GetFileName(host.DatabaseFile) + "*").Select(Latin);

    private static string Latin(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private sealed class Shelf : IRuleShelf
    {
        public IReadOnlyList<string> Names() => [RuleName.Policy];

        public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"));

        public void Write(string name, byte[] content) => throw new NotSupportedException();

        public void Delete(string name) => throw new NotSupportedException();
    }
}
