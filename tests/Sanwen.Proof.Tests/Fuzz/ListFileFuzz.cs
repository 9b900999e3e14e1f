using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Time;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The reader of CSV files: whatever the bytes, a list or a problem that names the file, and nothing thrown.</summary>
[Collection("fuzz")]
public sealed class ListFileFuzz
{
    private const string Name = "名单.csv";

    [Fact]
    public async Task Any_bytes_are_read_as_a_list_or_refused_with_words()
    {
        var encodings = new[] { Encoding.UTF8, FuzzedList.Gb18030, Encoding.Unicode, Encoding.BigEndianUnicode };
        var outcomes = await new Fuzzer<byte[]>(
            [.. FuzzedList.Samples.SelectMany((s, n) => new[] { s.Csv(encodings[n % 2]), [.. encodings[n % 4].Preamble, .. s.Csv(encodings[n % 4], ",\t;"[n % 3])] })],
            (random, known) => random.Next(5) == 0 ? [.. random.Any(known), .. random.Any(known)] : random.Change(random.Any(known)),
            bytes => Task.FromResult(Read(bytes)),
            bytes => Convert.ToBase64String(bytes)).Run();

        Assert.Contains(outcomes, o => o.Length > 0);
    }

    private static string Read(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var reading = SheetReader.Read(Name, content, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var office = new Core.Offices.Office(Sanwen.Local.Tests.Pages.OfficeHost.Policy, new WorkCalendar([]));
        return Outcome.Of(Name, reading) + Outcome.Of([Name], ImportPlan.Of([reading], office));
    }
}
