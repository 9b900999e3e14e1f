using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Import;

namespace Sanwen.Bench.Parts;

/// <summary>Reads lists and imports them into an empty office: files, check, journal, one commit.</summary>
internal static class ImportPart
{
    public static async Task Run(string folder, params string[] files)
    {
        using var office = new BenchOffice(folder);
        Part.Tell(await Effort.Of(() => Import(office, files)));
    }

    private static async Task Import(BenchOffice office, string[] files)
    {
        var readings = new List<SheetReading>();
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            readings.Add(await SheetReader.Read(Path.GetFileName(file), content));
        }

        var importing = new Importing(office.Store, office.Offices);
        var plan = await importing.Preview(readings);
        var outcome = await importing.Apply(plan, Actor.System, China.StartOf(new(2026, 8, 31)));
        if (outcome is Outcome<ImportTally>.Refused refused) throw new InvalidOperationException($"{refused.Reason} {string.Join(' ', plan.Problems.Take(3))}");
    }
}
