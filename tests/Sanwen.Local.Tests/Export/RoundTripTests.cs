using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Web.Import;

namespace Sanwen.Local.Tests.Export;

public sealed class RoundTripTests
{
    [Theory]
    [MemberData(nameof(SampleLists.Names), MemberType = typeof(SampleLists))]
    public async Task Every_list_downloaded_and_uploaded_again_changes_nothing(string name)
    {
        using var office = await SampleLists.Open();

        var plan = await office.Upload(await office.Download(name));

        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Notes);
        var rows = ImportedList.Of(plan).SelectMany(l => l.Rows).ToList();
        Assert.Equal((await office.Table(name)).Rows.Count > 0, rows.Count > 0);
        Assert.All(rows, r => Assert.True(r.State == ImportState.Unchanged, $"{r.Key}: {string.Join('；', r.Changes)}"));
    }

    [Theory]
    [MemberData(nameof(SampleLists.Names), MemberType = typeof(SampleLists))]
    public async Task The_sample_shows_something_of_every_list(string name)
    {
        using var office = await SampleLists.Open();

        Assert.NotEmpty((await office.Table(name)).Rows);
    }

    [Fact]
    public async Task What_was_edited_is_the_only_difference()
    {
        using var office = await SampleLists.Open();
        var table = await office.Table(Exporting.Matters);
        var (title, due) = (IndexOf(table, ImportColumns.Title), IndexOf(table, ImportColumns.Due));
        var edited = table with
        {
            Rows = [.. table.Rows.Select((r, i) => i != 3 ? r : [.. r.Select((t, c) => c == title ? "=改过的名称" : c == due ? "2027-07-09" : t)])],
        };

        var plan = await office.Upload(Web.Export.WorkbookWriter.Write(edited, office.Policy).ToArray());

        var changed = Assert.Single(plan.Matters, m => m.State != ImportState.Unchanged);
        Assert.Equal(["事项", "完成时限"], changed.Changes.Select(c => c.Column));
        Assert.Equal(("=改过的名称", new DateOnly(2027, 7, 9)), (changed.Value.Title, changed.Value.Due));
    }

    [Fact]
    public async Task The_offices_own_headings_are_written_and_read_beside_the_standard_ones()
    {
        var own = new Dictionary<string, string> { ["牵头单位"] = "责任单位", ["完成时限"] = "办结期限", ["人员/单位"] = "部门", ["灯"] = "亮灯" };
        using var office = await SampleLists.Open(p => p with { Headings = new(own) });

        var sheet = await Sheet(await office.Download(Exporting.Matters));
        Assert.Contains("责任单位", sheet.Columns);
        Assert.DoesNotContain("牵头单位", sheet.Columns);
        Assert.Contains("部门", (await Sheet(await office.Download(Exporting.People))).Columns);
        Assert.Contains("单位", (await Sheet(await office.Download(Exporting.Projects))).Columns);

        foreach (var name in new[] { Exporting.Matters, Exporting.People, Exporting.Projects })
        {
            var plan = await office.Upload(await office.Download(name));
            Assert.Empty(plan.Problems.Select(p => p.ToString()).Concat(plan.Notes));
            Assert.All(ImportedList.Of(plan).SelectMany(l => l.Rows), r => Assert.Equal(ImportState.Unchanged, r.State));
        }

        using var standard = await SampleLists.Open();
        Assert.Empty((await office.Upload(await standard.Download(Exporting.Matters))).Problems);
    }

    [Fact]
    public async Task Problems_name_columns_as_the_file_does()
    {
        using var office = await SampleLists.Open(p => p with { Headings = new(new Dictionary<string, string> { ["完成时限"] = "办结期限" }) });
        var table = await office.Table(Exporting.Matters);
        var due = IndexOf(table, ImportColumns.Due);
        var wrong = table with { Rows = [.. table.Rows.Take(1).Select(r => (IReadOnlyList<string>)[.. r.Select((t, c) => c == due ? "不是日期" : t)])] };

        var plan = await office.Upload(Web.Export.WorkbookWriter.Write(wrong, office.Policy).ToArray());

        Assert.Equal("办结期限", Assert.Single(plan.Problems).Column);
    }

    [Fact]
    public async Task Who_does_not_keep_the_lists_gets_names_in_place_of_addresses()
    {
        using var office = await SampleLists.Open();
        foreach (var name in Exporting.ForEverybody)
        {
            Assert.DoesNotContain((await office.Table(name, addresses: false)).Rows.SelectMany(r => r), t => t.Contains('@', StringComparison.Ordinal));
        }
    }

    private static int IndexOf(ListTable table, string column) => table.Columns.Index().First(c => c.Item.Name == column).Index;

    private static async Task<Sheet> Sheet(byte[] workbook)
    {
        using var content = new MemoryStream(workbook);
        return (await SheetReader.Read("a.xlsx", content, Headings.Standard, TestContext.Current.CancellationToken)).Sheet!;
    }
}
