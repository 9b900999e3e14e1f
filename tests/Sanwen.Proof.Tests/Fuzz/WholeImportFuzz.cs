using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Export;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>
/// The whole way of a list: read, planned, applied, written as a workbook, and read again. Whatever comes in, nothing is thrown; what
/// applies comes out the same, and what does not has changed nothing.
/// </summary>
[Collection("fuzz")]
public sealed class WholeImportFuzz
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_applies_comes_out_the_same_and_whatever_does_not_changes_nothing()
    {
        using var office = await SampleLists.Open();
        var outcomes = await new Fuzzer<FuzzedList>(
            FuzzedList.Samples,
            (random, known) =>
            {
                var list = random.Any(known);
                for (var n = random.Next(1, 4); n > 0; n--) list = list.Changed(random);
                return list;
            },
            list => Play(office, list),
            list => Convert.ToBase64String(list.Csv(Encoding.UTF8))).Run();

        Assert.Contains(outcomes, o => o.EndsWith("applied", StringComparison.Ordinal));
    }

    private static async Task<string> Play(SampleLists office, FuzzedList list)
    {
        var reading = await Read(office, list);
        var plan = await office.Importing.Preview([reading], Cancel);
        var outcome = Outcome.Of([reading.Sheet?.File ?? reading.Problems[0].File], plan);
        var applied = await office.Importing.Apply(plan, Actor.System, SampleLists.Now, plan.Fingerprint, Cancel);
        if (!plan.CanApply)
        {
            Assert.IsType<Outcome<ImportTally>.Refused>(applied);
            return outcome;
        }

        Assert.IsType<Outcome<ImportTally>.Done>(applied);
        var again = await office.Importing.Preview([await Read(office, list)], Cancel);
        Unchanged(again, "imported again");
        foreach (var name in Names(plan)) Unchanged(await office.Upload(await office.Download(name)), $"{name} downloaded");
        return outcome + " applied";
    }

    private static async Task<SheetReading> Read(SampleLists office, FuzzedList list)
    {
        var csv = list.Rows.Sum(r => r.Count) % 2 == 0;
        using var content = new MemoryStream(csv ? list.Csv(Encoding.UTF8) : list.Xlsx());
        return await SheetReader.Read(csv ? "名单.csv" : "名单.xlsx", content, office.Policy.Headings, Cancel);
    }

    private static void Unchanged(ImportPlan plan, string what)
    {
        Assert.True(plan.CanApply, $"{what}: {string.Join('\n', plan.Problems.Take(5))}");
        foreach (var row in ImportedList.Of(plan).SelectMany(l => l.Rows))
        {
            Assert.True(row.State == ImportState.Unchanged, $"{what}: {row.Key} {row.State} {string.Join('；', row.Changes)}");
        }
    }

    /// <summary>The lists that the plan has written to.</summary>
    private static IEnumerable<string> Names(ImportPlan plan)
    {
        if (plan.People.Count > 0) yield return "people";
        if (plan.Branches.Count > 0) yield return "branches";
        if (plan.Projects.Count > 0) yield return "projects";
        if (plan.Investments.Count > 0) yield return "investments";
        if (plan.Matters.Count > 0) yield return "matters";
        foreach (var kind in plan.Records)
        {
            yield return Path.GetFileNameWithoutExtension(RecordLists.All.First(l => l.Word == kind.Word).File);
        }
    }
}
