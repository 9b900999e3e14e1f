using System.IO.Compression;
using System.Security.Cryptography;

namespace Sanwen.Local.Tests.Backups;

/// <summary>Zips that are no backups, or not whole: each is refused with what is wrong and where, and changes nothing.</summary>
public sealed class BrokenBackupTests(BrokenBackupTests.Office office) : IClassFixture<BrokenBackupTests.Office>
{
    private static readonly Dictionary<string, (Action<string> Break, string[] Said)> Cases = new()
    {
        ["no zip"] = (f => File.WriteAllText(f, new string('x', 5000)), ["不是 zip 文件"]),
        ["an empty file"] = (f => File.WriteAllText(f, ""), ["不是 zip 文件"]),
        ["cut off"] = (f => File.WriteAllBytes(f, File.ReadAllBytes(f)[..^1000]), ["不是 zip 文件，或没有传完"]),
        ["a byte changed in the packed data"] = (ChangeByte, ["records.jsonl"]),
        ["another zip"] = (Another, ["backup.json：没有这个文件，不是三问的备份"]),
        ["a manifest that cannot be read"] = (f => BackupZip.Change(f, "backup.json", _ => "{"), ["不是三问的备份"]),
        ["a manifest that lacks something"] = (f => BackupZip.Change(f, "backup.json", _ => """{"format":1}"""), ["backup.json：已损坏"]),
        ["a newer format"] = (
            f => BackupZip.Change(f, "backup.json", m => m.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)), ["格式 2，本程序支持到 1", "请升级程序"]),
        ["a missing entry"] = (f => BackupZip.Remove(f, "journal.jsonl"), ["journal.jsonl：缺少这个文件", "journal.jsonl：应有"]),
        ["a missing policy"] = (f => BackupZip.Remove(f, "rules/policy.json"), ["rules/policy.json：缺少这个文件"]),
        ["an entry more"] = (f => BackupZip.Change(f, "files/0123456789abcdef0123456789abcdef", _ => "x"), ["是后来加进去的"]),
        ["a way out of the folder"] = (
            f => BackupZip.Forge(f, "files/../../evil", _ => "x"), ["files/../../evil：不是备份中应有的文件名"]),
        ["a way out of the rules"] = (
            f => BackupZip.Forge(f, "rules/calendar/../../evil.json", _ => "x"), ["rules/calendar/../../evil.json：不是备份中应有的文件名"]),
        ["a changed word"] = (
            f => BackupZip.Change(f, "records.jsonl", t => t.Replace("ZM-2026-001", "ZM-2026-999", StringComparison.Ordinal)), ["records.jsonl：内容与导出时不同"]),
        ["a changed file"] = (f => BackupZip.Change(f, FileOf(f), _ => "other"), ["files/", "内容与导出时不同"]),
        ["a line less"] = (f => BackupZip.Forge(f, "outbox.jsonl", t => t[(t.IndexOf('\n', StringComparison.Ordinal) + 1)..]), ["outbox.jsonl：应有"]),
        ["a line twice"] = (
            f => BackupZip.Forge(f, "journal.jsonl", t => t[..(t.IndexOf('\n', StringComparison.Ordinal) + 1)] + t), ["journal.jsonl：第 2 行：“", "重复"]),
        ["lines that are garbage"] = (
            f =>
            {
                BackupZip.Forge(f, "records.jsonl", t => "garbage\n{\"Kind\":\"dragon\",\"Record\":{}}\n{\"Kind\":\"matter\",\"Record\":{}}\n[]\n{\"Kind\":\"counter\",\"Record\":{\"Key\":null}}\n" + t);
                BackupZip.Forge(f, "outbox.jsonl", t => "{}\n{\"Row\":{\"State\":7}}\n" + t);
                BackupZip.Forge(f, "journal.jsonl", t => "{}\n" + t);
            },
            [
                "records.jsonl：第 1 行", "records.jsonl：第 2 行：不是可用的数据：没有“dragon”", "records.jsonl：第 3 行", "records.jsonl：第 4 行",
                "records.jsonl：第 5 行", "outbox.jsonl：第 1 行：内容不完整", "outbox.jsonl：第 2 行", "journal.jsonl：第 1 行：内容不完整",
            ]),
        ["rules that no office can have"] = (
            f =>
            {
                BackupZip.Forge(f, "rules/policy.json", t => t.Replace("\"urge\": 1", "\"urge\": 0", StringComparison.Ordinal));
                BackupZip.Forge(f, "rules/calendar/2026.json", _ => """{"year":1,"source":"","off":[],"work":[]}""");
            },
            ["rules/policy.json：ladder.urge", "rules/calendar/2026.json：year"]),
        ["an entry that unpacks without end"] = (f => BackupZip.Change(f, FileOf(f), _ => new string('\0', 50_000_000)), ["内容与导出时不同"]),
    };

    public static TheoryData<string> Broken() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Is_refused_and_changes_nothing(string name)
    {
        using var folder = new TempFolder();
        File.Copy(office.Backup, folder["broken.zip"]);
        Cases[name].Break(folder["broken.zip"]);

        var restored = await BackupFolder.Run("restore", folder["broken.zip"], "--data", office.Data, "--replace", "--yes");
        var verified = await BackupFolder.Run("verify", "--backup", folder["broken.zip"]);

        Assert.Equal((2, 2), (restored.Exit, verified.Exit));
        foreach (var said in Cases[name].Said) Assert.Contains(said, restored.Error, StringComparison.Ordinal);
        Assert.Equal(restored.Error, verified.Error);
        Assert.DoesNotContain("   at ", restored.Error, StringComparison.Ordinal);
        Assert.Equal(office.Before, office.Files());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        using var folder = new BackupFolder();

        Assert.Equal(2, (await folder.Restore("nowhere.zip", "office")).Exit);
        Assert.False(Directory.Exists(folder["office"]));
    }

    private static string FileOf(string backup) => BackupZip.Content(backup).Keys.First(k => k.StartsWith("files/", StringComparison.Ordinal));

    private static void ChangeByte(string file)
    {
        var bytes = File.ReadAllBytes(file);

        // the records are the first and the longest entry
        bytes[2000] ^= 0x55;
        File.WriteAllBytes(file, bytes);
    }

    private static void Another(string file)
    {
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        zip.CreateEntry("records.jsonl");
    }

    /// <summary>An office that nothing may change, and a sound backup of it.</summary>
    public sealed class Office : IAsyncLifetime
    {
        private readonly BackupFolder _folder = new();

        public string Data => _folder["office"];

        public string Backup => _folder["sound.zip"];

        public SortedDictionary<string, string> Before { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await _folder.Lived("office");
            Assert.Equal(0, (await _folder.Export("office", "sound.zip")).Exit);
            Before = Files();
        }

        /// <summary>Every file of the office, by its content.</summary>
        public SortedDictionary<string, string> Files() => new(
            Directory.GetFiles(Data, "*", SearchOption.AllDirectories).ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))),
            StringComparer.Ordinal);

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
