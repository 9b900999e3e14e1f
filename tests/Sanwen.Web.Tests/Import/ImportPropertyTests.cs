using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Web.Tests.Import;

public sealed class ImportPropertyTests
{
    private static readonly Office Office = new Office(null!, new WorkCalendar([])).With(AnyMatter.Doer).With(AnyMatter.Boss);

    [Fact]
    public void Any_valid_matter_written_to_a_CSV_reads_back_equal() => Prop
        .ForAll(AnyMatter.Valid(), Gen.Elements<Encoding>(Reading.Gb18030, Encoding.UTF8).ToArbitrary(), (matter, encoding) =>
        {
            var plan = Plan(encoding.GetBytes(CsvFile.Of([ImportColumns.Matters, CsvFile.Row(matter)])));
            Assert.Empty(plan.Problems);
            Assert.Equal(Json(matter), Json(Assert.Single(plan.Matters).Value));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_valid_matter_imported_again_is_unchanged() => Prop
        .ForAll(AnyMatter.Valid(), matter =>
        {
            var bytes = Encoding.UTF8.GetBytes(CsvFile.Of([ImportColumns.Matters, CsvFile.Row(matter)]));
            var plan = Plan(bytes, Office.With(matter));
            Assert.Equal(ImportState.Unchanged, Assert.Single(plan.Matters).State);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_in_any_cell_gives_problems_in_that_row_and_never_throws() => Prop
        .ForAll(AnyMatter.Valid(), Gen.Choose(0, ImportColumns.Matters.Count - 1).ToArbitrary(), ArbMap.Default.ArbFor<string>(), (matter, column, garbage) =>
        {
            var row = CsvFile.Row(matter).ToArray();
            row[column] = garbage ?? "";
            var plan = ImportPlan.Make([new Sheet("a.csv", null, ImportColumns.Matters, [new(2, row)])], Office);
            Assert.All(plan.Problems, p => Assert.Equal(("a.csv", 2), (p.File, p.Row)));
            Assert.All(plan.Problems, p => Assert.DoesNotContain(p.ToString(), char.IsControl));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_in_lists_of_key_projects_gives_problems_in_its_row_and_never_throws() => Prop
        .ForAll(Gen.Choose(0, 2).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), ArbMap.Default.ArbFor<string>(), (list, column, garbage) =>
        {
            (IReadOnlyList<string> Columns, string[] Row)[] lists =
            [
                (ImportColumns.Branches, ["B1", "一支部", "支部", "", "承办", "领导", "2026-07-15"]),
                (ImportColumns.Projects, ["P1", "修路", "城建办", "1,000", "万元", "2026-01-01", "2026-12-31", "月", ""]),
                (ImportColumns.Investments, ["P1", "2026-07", "300"]),
            ];
            lists[list].Row[column % lists[list].Row.Length] = garbage ?? "";
            var plan = ImportPlan.Make([.. lists.Select(l => new Sheet($"{l.Columns.Count}.csv", null, l.Columns, [new(2, l.Row)]))], Office);
            Assert.All(plan.Problems, p => Assert.Equal(2, p.Row));
            Assert.All(plan.Problems.Select(p => p.ToString()).Concat(plan.Notes), t => Assert.DoesNotContain(t, char.IsControl));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_files_never_throw() => Prop
        .ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Elements("a.csv", "a.xlsx").ToArbitrary(), (bytes, file) =>
        {
            using var content = new MemoryStream([.. "编号,事项\n"u8, .. bytes ?? []]);
            var reading = Task.Run(() => Sanwen.Web.Import.SheetReader.Read(file, content)).GetAwaiter().GetResult();
            Assert.True(reading.Sheet is not null || reading.Problems.Count > 0);
            ImportPlan.Of([reading], Office);
        })
        .QuickCheckThrowOnFailure();

    private static ImportPlan Plan(byte[] bytes, Office? office = null)
    {
        using var content = new MemoryStream(bytes);
        var reading = Task.Run(() => Sanwen.Web.Import.SheetReader.Read("a.csv", content)).GetAwaiter().GetResult();
        return ImportPlan.Of([reading], office ?? Office);
    }

    // records hold lists, which equal only themselves
    private static string Json(Matter matter) => JsonSerializer.Serialize(matter);
}
