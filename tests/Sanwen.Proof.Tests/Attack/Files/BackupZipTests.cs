using System.IO.Compression;
using Sanwen.Core.Policies;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Backups;
using Sanwen.Web.Backups;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Zips that somebody hands in as a backup, made to write elsewhere or to exhaust who restores them. Each is refused before anything is written.</summary>
public sealed class BackupZipTests(BackupZipTests.Sound sound) : IClassFixture<BackupZipTests.Sound>
{
    private static readonly Dictionary<string, (Action<string> Break, string Said)> Cases = new()
    {
        ["an entry in the folder above, with backslashes"] = (f => BackupZip.Forge(f, @"files\..\..\evil", _ => "x"), "不是备份中应有的文件名"),
        ["an entry at the root of the disk"] = (f => BackupZip.Forge(f, "/etc/cron.d/evil", _ => "x"), "不是备份中应有的文件名"),
        ["an entry on a drive"] = (f => BackupZip.Forge(f, @"C:\evil.txt", _ => "x"), "不是备份中应有的文件名"),
        ["a file whose name only looks like a name of a file"] = (f => BackupZip.Forge(f, "files/0123456789ABCDEF0123456789ABCDEF", _ => "x"), "不是备份中应有的文件名"),
        ["a file within a file"] = (f => BackupZip.Forge(f, "files/0123456789abcdef0123456789abcdef/evil", _ => "x"), "不是备份中应有的文件名"),
        ["a calendar that is none"] = (f => BackupZip.Forge(f, "rules/calendar/20260.json", _ => "{}"), "rules/calendar/20260.json"),
        ["a key of links"] = (f => BackupZip.Forge(f, "keys/links.json", _ => "[]"), "不是备份中应有的文件名"),
        ["the same entry twice"] = (
            f =>
            {
                using var zip = ZipFile.Open(f, ZipArchiveMode.Update);
                using var content = zip.CreateEntry("journal.jsonl").Open();
                content.Write("{}\n"u8);
            },
            "出现了不止一次"),
        ["a hundred thousand entries"] = (
            f =>
            {
                using var zip = ZipFile.Open(f, ZipArchiveMode.Update);
                for (var n = 0; n < 100_000; n++) zip.CreateEntry($"files/x{n}");
            },
            "不是备份中应有的文件名"),
        ["records of 300 MB in one line"] = (f => Grow(f, "records.jsonl", 300L << 20), "records.jsonl"),
        ["a policy of 300 MB"] = (f => Grow(f, "rules/policy.json", 300L << 20), "rules/policy.json"),
        ["a manifest of 300 MB"] = (f => Grow(f, "backup.json", 300L << 20), "backup.json：已损坏"),
        ["a record of ten thousand lists within each other"] = (f => BackupZip.Forge(f, "records.jsonl", t => $"{{\"Kind\":\"matter\",\"Record\":{new string('[', 10_000)}}}\n{t}"), "records.jsonl：第 1 行"),
        ["a record with null among its texts"] = (f => BackupZip.Forge(f, "records.jsonl", t => "{\"Kind\":\"matter\",\"Record\":{\"Key\":\"A\",\"SupportUnits\":[null]}}\n" + t), "records.jsonl"),
        ["a manifest of lists within each other"] = (f => BackupZip.Change(f, "backup.json", _ => new string('[', 100_000)), "不是三问的备份"),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_refused_with_what_is_wrong_at_a_bounded_cost(string attack)
    {
        using var folder = new TempFolder();
        File.Copy(sound.Zip, folder["evil.zip"]);
        Cases[attack].Break(folder["evil.zip"]);

        var (said, cost) = Cost.Of(() => Task.FromResult(Refusal(new(folder["evil.zip"]))));

        TestContext.Current.TestOutputHelper?.WriteLine($"{cost}");
        Assert.Contains(Cases[attack].Said, said, StringComparison.Ordinal);
        Assert.Equal(["evil.zip"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
        cost.Holds(megabytes: 1_200);
    }

    private static string Refusal(FileInfo file)
    {
        try
        {
            using var opened = Restoring.Open(file, TestContext.Current.CancellationToken);
            return "It was taken.";
        }
        catch (FileProblemException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>So many blanks in place of an entry.</summary>
    private static void Grow(string file, string entry, long bytes)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry(entry)!.Delete();
        using var content = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
        Bomb.Repeat("", " ", bytes, "")(content);
    }

    public sealed class Sound : IAsyncLifetime
    {
        private readonly BackupFolder _folder = new();

        public string Zip => _folder["sound.zip"];

        public async ValueTask InitializeAsync()
        {
            await _folder.Lived("office");
            Assert.Equal(0, (await _folder.Export("office", "sound.zip")).Exit);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
