using System.IO.Compression;
using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Time;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The reader of workbooks, given archives with changed bytes and archives with changed parts.</summary>
[Collection("fuzz")]
public sealed class WorkbookFuzz
{
    private const string Name = "名单.xlsx";

    [Fact]
    public async Task Any_workbook_is_read_as_a_list_or_refused_with_words()
    {
        var outcomes = await new Fuzzer<byte[]>(
            [.. FuzzedList.Samples.Select(s => s.Xlsx()), "PK\x03\x04 and no more"u8.ToArray()],
            Change,
            bytes => Task.FromResult(Read(bytes)),
            bytes => Convert.ToBase64String(bytes)).Run();

        Assert.Contains(outcomes, o => o.Contains("不是完好的", StringComparison.Ordinal));
    }

    private static byte[] Change(Random random, IReadOnlyList<byte[]> known)
    {
        var file = random.Any(known);
        return random.Next(4) == 0 ? random.Change(file) : Repacked(random, file) ?? random.Change(file);
    }

    /// <summary>The same archive with the text of some parts changed; null where it cannot be opened.</summary>
    private static byte[]? Repacked(Random random, byte[] file)
    {
        try
        {
            using var from = new ZipArchive(new MemoryStream(file));
            using var packed = new MemoryStream();
            using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            {
                var chosen = random.Next(from.Entries.Count);
                foreach (var (number, entry) in from.Entries.Index())
                {
                    if (number == chosen && random.Next(20) == 0) continue;
                    using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                    var text = reader.ReadToEnd();
                    using var content = to.CreateEntry(number == chosen && random.Next(20) == 0 ? random.Change(entry.FullName) + "x" : entry.FullName, CompressionLevel.Fastest).Open();
                    content.Write(Encoding.UTF8.GetBytes(number == chosen ? random.Next(3) == 0 ? random.Change(text) : Tags(random, text) : text));
                }
            }

            return packed.ToArray();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A change within one tag, attribute or text, so that what is made is often still XML.</summary>
    private static string Tags(Random random, string xml)
    {
        var from = xml.IndexOfAny(['<', '"', '>'], random.Next(xml.Length + 1));
        var to = from < 0 ? -1 : xml.IndexOfAny(['<', '"', '>'], from + 1);
        if (to < 0) return random.Change(xml);
        var inner = xml[(from + 1)..to];
        return xml[..(from + 1)] + random.Next(4) switch
        {
            0 => random.Any(["s", "b", "d", "e", "str", "inlineStr", "n", "ZZZ1", "A1048577", "r1", "hidden", "1", "-1", "999999999999"]),
            1 => System.Security.SecurityElement.Escape(random.Any(Mutation.Words)),
            2 => inner + inner,
            _ => System.Security.SecurityElement.Escape(random.Change(inner)),
        } + xml[to..];
    }

    private static string Read(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var reading = SheetReader.Read(Name, content, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var office = new Core.Offices.Office(Sanwen.Local.Tests.Pages.OfficeHost.Policy, new WorkCalendar([]));
        return Outcome.Of(Name, reading) + Outcome.Of([Name], ImportPlan.Of([reading], office));
    }
}
