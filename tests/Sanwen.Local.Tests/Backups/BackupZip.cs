using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sanwen.Local.Tests.Backups;

/// <summary>A backup as anybody sees it who opens the zip.</summary>
internal static class BackupZip
{
    public const string Manifest = "backup.json";

    /// <summary>All that is the same in two backups of one state.</summary>
    public static SortedDictionary<string, string> Content(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.FullName != Manifest)) content[entry.FullName] = Text(entry);
        return content;
    }

    public static JsonNode ManifestOf(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return JsonNode.Parse(Text(zip.GetEntry(Manifest)!))!;
    }

    /// <summary>Changes an entry, without telling the manifest.</summary>
    public static void Change(string file, string entry, Func<string, string> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var text = zip.GetEntry(entry) is { } before ? Text(before) : "";
        zip.GetEntry(entry)?.Delete();
        Write(zip, entry, change(text));
    }

    /// <summary>Changes an entry, and has the manifest agree, as somebody would who knows what he does.</summary>
    public static void Forge(string file, string entry, Func<string, string> change)
    {
        Change(file, entry, change);
        var text = Content(file)[entry];
        Change(file, Manifest, manifest =>
        {
            var json = JsonNode.Parse(manifest)!;
            json["entries"]![entry] = new JsonObject
            {
                ["size"] = Encoding.Latin1.GetByteCount(text),
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text))),
            };
            return json.ToJsonString();
        });
    }

    public static void Remove(string file, string entry)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry(entry)!.Delete();
    }

    // every byte as one character, whatever it is
    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string entry, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open(), Encoding.Latin1);
        writer.Write(text);
    }
}
