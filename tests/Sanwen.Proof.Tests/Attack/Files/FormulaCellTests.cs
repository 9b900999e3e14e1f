using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Export;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Documents;
using Sanwen.Web.Import;
using Workbook = Sanwen.Web.Tests.Import.Workbook;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Texts that a spreadsheet would run. They come in as texts, and go out as texts in every file there is to download.</summary>
public sealed class FormulaCellTests(FormulaCellTests.Office shared) : IClassFixture<FormulaCellTests.Office>
{
    private const string Header = "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注,主题,完成标准\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formulas() =>
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "=cmd|'/C calc'!A0", "+cmd|' /C calc'!A0", "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"点我\")", "=WEBSERVICE(\"http://127.0.0.1/\"&A1)",
        "=IMPORTXML(CONCAT(\"http://127.0.0.1/\",A1),\"//a\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "@echo off", "-2+3+cmd|' /C calc'!A0", "=_xlfn.EMBED(1)", "=\u00a01+1", "%0A=1+1",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task A_formula_in_a_list_is_a_text_in_every_list_that_is_downloaded(string formula)
    {
        var office = shared.Lists;
        var people = $"姓名,单位,职务,邮箱,角色\n{Quoted(formula)},{Quoted(formula)},{Quoted(formula)},formula@x.example,承办人\n";
        var matter = string.Join(',', new[] { "F-1", formula, formula, formula, "formula@x.example", formula.Replace(';', ' ').Replace(',', ' '), "", "2026-01-01", "2026-12-31", "", formula, formula, formula }.Select(Quoted));

        await Import(office, [("人员.csv", Encoding.UTF8.GetBytes(people)), ("事项.csv", Encoding.UTF8.GetBytes(Header + matter + "\n"))]);

        Assert.Equal(formula.Trim(), (await office.Offices.Read(Cancel)).Matters["F-1"].Title);
        foreach (var list in (string[])["matters", "people"]) Assert.InRange(Inert(await office.Download(list), formula), 1, 20);
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task A_formula_of_a_workbook_is_left_out_and_its_last_result_is_a_text(string formula)
    {
        var office = shared.Lists;
        var rows = new[] { Header.Trim().Split(',').Select(Workbook.Inline), Cells(formula) };

        await Import(office, [("事项.xlsx", new Workbook().Sheet("清单", rows).Bytes())]);

        Assert.Equal("上次的结果", (await office.Offices.Read(Cancel)).Matters["F-1"].Title);
        Assert.Equal(0, Inert(await office.Download("matters"), formula));
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_in_a_bulletin_is_a_text_of_its_document(string formula)
    {
        var matter = new BulletinMatter("A-1", formula, formula, formula, new(2026, 9, 30), null, 71.4m, Light.Red, formula);
        var bulletin = new Bulletin
        {
            Month = new(2026, 10),
            AsOf = new(2026, 10, 31),
            At = DateTimeOffset.UnixEpoch.AddYears(56),
            Lights = [new(formula, 1, 2, 3, 4)],
            Units = [new(formula, new(120, 100, 90))],
            Overdue = [matter],
            Named = [new(matter, Question.Plan)],
            Stuck = [new("XM-1-2", formula, formula, formula, formula, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)],
        };

        using var document = WordprocessingDocument.Open(BulletinDocument.Write(bulletin, OfficeHost.Policy), false);

        var body = document.MainDocumentPart!;
        Assert.Contains(formula, body.Document.InnerText, StringComparison.Ordinal);
        Assert.Empty(body.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.FieldCode>());
        Assert.Empty(body.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.SimpleField>());
        Assert.Empty(body.ExternalRelationships);
        Assert.Empty(body.HyperlinkRelationships);
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_in_a_table_of_a_rehearsal_has_an_apostrophe_before_it(string formula)
    {
        using var folder = new TempFolder();

        CsvFile.Write(folder["a.csv"], ["编号", "偏差"], [[formula, "-17.23"], ["+86 757", "+5"]]);

        var cells = File.ReadAllLines(folder["a.csv"]).SelectMany(l => l.Split(',')).Select(c => c.Trim('"')).ToList();
        Assert.Contains("-17.23", cells);
        Assert.Contains("+5", cells);
        Assert.DoesNotContain(cells.Where(c => c is not ("-17.23" or "+5")), c => c is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t', ..]);
    }

    /// <summary>How many cells hold the text; none of any is a formula, and each of these stays a text when it is edited.</summary>
    private static int Inert(byte[] file, string text)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var workbook = document.WorkbookPart!;
        var styles = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var cells = workbook.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.Empty(workbook.ExternalRelationships);
        Assert.All(workbook.WorksheetParts, p => Assert.Empty(p.HyperlinkRelationships));
        var found = cells.Where(c => c.InnerText == text).ToList();
        Assert.All(found, c => Assert.Equal("inlineStr", c.DataType!.InnerText));
        Assert.All(found.Where(_ => text[0] != '%'), c => Assert.True(styles[(int)c.StyleIndex!.Value].QuotePrefix?.Value, "Whoever edits the cell makes a formula of it."));
        return found.Count;
    }

    private static IEnumerable<Cell> Cells(string formula) =>
    [
        .. new[] { "F-1" }.Select(Workbook.Inline), Workbook.Formula(formula.TrimStart('='), "上次的结果"),
        .. new[] { "", "城建和水务办公室", "xiaoqu@zumiao.example", "", "", "2026-01-01", "2026-12-31" }.Select(Workbook.Inline),
    ];

    private static async Task Import(SampleLists office, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var readings = new List<SheetReading>();
        foreach (var (name, bytes) in files)
        {
            using var content = new MemoryStream(bytes);
            readings.Add(await SheetReader.Read(name, content, office.Policy.Headings, Cancel));
        }

        var plan = await office.Importing.Preview(readings, Cancel);
        Assert.Empty(plan.Problems.Select(p => p.ToString()));
        Assert.IsType<Outcome<ImportTally>.Done>(await office.Importing.Apply(plan, Actor.System, SampleLists.Now, null, Cancel));
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The sample office, which each formula is imported into.</summary>
    public sealed class Office : IAsyncLifetime
    {
        private SampleLists? _lists;

        internal SampleLists Lists => _lists!;

        public async ValueTask InitializeAsync() => _lists = await SampleLists.Open();

        public ValueTask DisposeAsync()
        {
            _lists?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
