using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sanwen.Core.Backups;
using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Web.Backups;

/// <summary>
/// Checks the whole of a backup before anybody relies on it: format, entries, sums, every line, rules. Sizes are measured by
/// unpacking, as those written in the file may lie, and nothing is read whole that is longer than it may be.
/// </summary>
internal sealed class BackupCheck
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly BackupProblems _problems = new();
    private readonly LineCheck _lines = new();
    private readonly ChainCheck _chains = new();
    private readonly Dictionary<string, int> _counts = BackupLayout.Lines.ToDictionary(name => name, _ => 0);
    private readonly Dictionary<string, string> _rules = [];
    private int _waiting;

    /// <exception cref="FileProblemException">Everything that is wrong with it, by entry and line.</exception>
    public static BackupSummary Run(BackupFile backup, string file, CancellationToken cancel)
    {
        var check = new BackupCheck();
        var manifest = ManifestOf(backup, file);
        check.Names(backup, manifest);
        foreach (var entry in backup.Entries.Where(e => BackupLayout.Knows(e.FullName)).DistinctBy(e => e.FullName))
        {
            if (manifest.Entries.TryGetValue(entry.FullName, out var said)) check.Entry(entry, said, cancel);
        }

        check.Rules();
        check.Counts(manifest.Counts);
        if (check._problems.Any) throw check._problems.Exception();
        var broken = check._chains.End();
        return new(manifest.Made, manifest.Counts, check._chains.Journals, broken, check._waiting);
    }

    private static BackupManifest ManifestOf(BackupFile backup, string file)
    {
        FileProblemException Wrong(string reason) => new([new(file, BackupLayout.Manifest, reason)]);
        if (backup.Entries.FirstOrDefault(e => e.FullName == BackupLayout.Manifest) is not { } entry) throw Wrong("没有这个文件，不是三问的备份。");
        try
        {
            var text = Whole(entry, BackupLayout.LongestManifest);
            if (BackupManifest.FormatOf(text) is not { } format) throw Wrong("没有写明格式版本，不是三问的备份。");
            if (format > BackupLayout.Format) throw Wrong($"由更新版本的三问导出（格式 {format}，本程序支持到 {BackupLayout.Format}）。请升级程序后再恢复。");
            return BackupManifest.Read(text);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw Wrong("已损坏，无法读取。请换一份完整的备份。");
        }
    }

    private void Names(BackupFile backup, BackupManifest manifest)
    {
        var names = backup.Entries.Select(e => e.FullName).ToList();
        foreach (var name in names.GroupBy(n => n).Where(g => g.Count() > 1)) _problems.Add(name.Key, "", "出现了不止一次。");
        foreach (var name in names.Distinct().Where(n => n != BackupLayout.Manifest))
        {
            if (!BackupLayout.Knows(name)) _problems.Add(name, "", "不是备份中应有的文件名。");
            else if (!manifest.Entries.ContainsKey(name)) _problems.Add(name, "", $"{BackupLayout.Manifest} 中没有列出，是后来加进去的。");
        }

        var missing = manifest.Entries.Keys.Concat(BackupLayout.Lines).Append(BackupLayout.Rules + RuleName.Policy).Distinct().Except(names);
        foreach (var name in missing) _problems.Add(name, "", "缺少这个文件，备份不完整。");
    }

    private void Entry(ZipArchiveEntry entry, BackupEntry said, CancellationToken cancel)
    {
        var name = entry.FullName;
        try
        {
            using var content = new HashedStream(entry.Open());
            if (BackupLayout.Lines.Contains(name)) Lines(name, content, said.Size, cancel);
            else if (name.StartsWith(BackupLayout.Rules, StringComparison.Ordinal)) Rule(name, content);
            if (!PassRest(content, said.Size, cancel) || content.Passed() != said) _problems.Add(name, "", "内容与导出时不同（校验值不符），已损坏或被改动。");
        }
        catch (InvalidDataException)
        {
            _problems.Add(name, "", "已损坏，无法解压。");
        }
    }

    private void Lines(string name, HashedStream content, long size, CancellationToken cancel)
    {
        foreach (var text in BackupLines.Of(content).TakeWhile(_ => content.Position <= size))
        {
            cancel.ThrowIfCancellationRequested();
            _counts[name]++;
            if (Line(name, text) is { } wrong) _problems.Add(name, $"第 {_counts[name]} 行", wrong);
        }
    }

    private string? Line(string name, byte[] text)
    {
        try
        {
            var line = BackupText.Read(name, text);
            if (_lines.Wrong(line) is { } wrong) return wrong;
            _chains.See(line);
            if (line is ArchiveLine.Letter { Value.Row.State: Core.Stores.OutboxState.Queued or Core.Stores.OutboxState.Claimed }) _waiting++;
            return null;
        }
        catch (JsonException e)
        {
            return $"不是可用的数据：{e.Message}";
        }
    }

    private void Rule(string name, HashedStream content)
    {
        try
        {
            _rules[name] = Utf8.GetString(Whole(content, BackupLayout.LongestRule)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            _problems.Add(name, "", "不是 UTF-8 文本。");
        }
    }

    private void Rules()
    {
        var policy = BackupLayout.Rules + RuleName.Policy;
        var calendar = BackupLayout.Rules + RuleName.Calendar;
        if (!_rules.TryGetValue(policy, out var text)) return;
        try
        {
            Hosting.Rules.Read(
                new(policy, () => text),
                calendar,
                () => [.. _rules.Where(r => r.Key.StartsWith(calendar, StringComparison.Ordinal)).Select(r => new RuleSource(r.Key, () => r.Value))]);
        }
        catch (FileProblemException e)
        {
            _problems.Add(e.Problems);
        }
    }

    private void Counts(BackupCounts said)
    {
        foreach (var (name, count) in new[] { (BackupLayout.Records, said.Records), (BackupLayout.Journal, said.Journal), (BackupLayout.Outbox, said.Mails) })
        {
            if (_counts[name] != count) _problems.Add(name, "", $"应有 {count} 行，实有 {_counts[name]} 行。");
        }
    }

    /// <summary>Reads to the end; false, and no further, when it is longer than was said.</summary>
    private static bool PassRest(HashedStream content, long size, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        while (content.Position <= size && content.Read(buffer) > 0) cancel.ThrowIfCancellationRequested();
        return content.Position <= size;
    }

    private static byte[] Whole(ZipArchiveEntry entry, int longest)
    {
        using var content = entry.Open();
        return Whole(content, longest);
    }

    /// <exception cref="InvalidDataException">It is damaged, or longer than it may be.</exception>
    private static byte[] Whole(Stream content, int longest)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (whole.Length + read > longest) throw new InvalidDataException("It is too long.");
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
