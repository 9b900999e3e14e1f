using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Web.Documents;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Documents;

public sealed class BulletinDocumentTests
{
    private static readonly Policy RedHeaded = Rules.Default with { BulletinFile = new() { RedHead = true, NumberPrefix = "督通报", Cc = "班子成员" } };

    private static readonly BulletinMatter Overdue =
        new("A-1", "管网 <改造> & 修复", "城建办", "承办人甲", new(2026, 9, 30), null, 71.4m, Light.Red, "资金未到位\u0001");

    private static readonly Bulletin Bulletin = new()
    {
        Month = October,
        AsOf = new(2026, 10, 31),
        At = Now.AddMonths(1),
        Lights = [new("城建办", 1, 2, 3, 4), new("水务所", 0, 0, 1, 0)],
        Questions = [new(Question.Plan, new(120, 100, 90)), new(Question.Progress, new(0, 0, 0))],
        Units = [new("城建办", new(120, 100, 90))],
        Overdue = [Overdue],
        Named = [new(Overdue, Question.Plan)],
        Closed = [Overdue with { Id = "A-9", ClosedOn = new(2026, 10, 20), Light = Light.Blue }],
        Coordination = [Overdue with { Id = "A-5" }],
        Stuck = [new("XM-1-2", "管线迁改", "枢纽TOD", "总指挥部", "总指挥", Now.AddDays(-9), Now.AddDays(-2))],
        Burden = [new("城建办", 3, 12, 240)],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_package_is_valid(bool full)
    {
        using var document = Open(full ? Bulletin : new() { Month = October, AsOf = new(2026, 10, 9), At = Now, Provisional = true }, full ? RedHeaded : Rules.Default);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013)
            .Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void It_says_what_the_page_says_with_the_same_figures()
    {
        using var document = Open(Bulletin, RedHeaded);
        var lines = Lines(document);
        var rows = document.MainDocumentPart!.Document.Descendants<TableRow>().Select(r => string.Join(' ', r.Elements<TableCell>().Select(c => c.InnerText))).ToList();

        Assert.Equal(["样例街道督查室文件", "督通报〔2026〕10号"], lines.Take(2));
        Assert.Contains("关于2026年10月一月三问督办情况的通报", lines);
        Assert.Contains(lines, l => l.StartsWith("督办事项 11 项，其中红灯 1 项、黄灯 2 项、绿灯 4 项、蓝灯（已销号）4 项", StringComparison.Ordinal));
        Assert.Contains("1.问计划：应答 120 项次，已答 100 项次，答复率 83.3%；按时 90 项次，按时率 75.0%。", lines);
        Assert.Contains("2.问进度：应答 0 项次，已答 0 项次，答复率 —；按时 0 项次，按时率 —。", lines);
        Assert.Contains("1.管网 <改造> & 修复（A-1），牵头单位 城建办，责任人 承办人甲，问计划未答复。", lines);
        Assert.Contains("城建办 1 2 3 4 10", rows);
        Assert.Contains("城建办 120 100 83.3% 90 75.0%", rows);
        Assert.Contains("城建办 3 12 4 240", rows);
        Assert.Contains(rows, r => r.StartsWith("XM-1-2 管线迁改枢纽TOD 总指挥部，书记 总指挥", StringComparison.Ordinal));
        Assert.Contains("抄送：班子成员。", lines);
    }

    [Fact]
    public void Chapters_and_attachments_are_numbered_and_every_section_is_there()
    {
        using var document = Open(Bulletin, RedHeaded);
        var lines = Lines(document);

        Assert.Equal(
            ["一、总体情况", "二、亮灯情况", "三、答复情况", "四、通报点名", "五、逾期事项", "六、需要协调的事项", "七、卡在最高层级的问题", "八、本月销号", "九、基层负担"],
            Styled(document, "GbFirst"));
        Assert.Equal(["（一）各问答复情况", "（二）各单位答复情况"], Styled(document, "GbSecond"));
        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"附件{n}"), Styled(document, "GbAttachment"));
        Assert.Contains("附件：1.各单位亮灯情况", lines);
        Assert.Contains("逾期 1 项。详见附件5。", lines);
    }

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var document = Open(Bulletin, RedHeaded);
        var main = document.MainDocumentPart!;
        var page = main.Document.Descendants<SectionProperties>().Single();
        var margin = page.Elements<PageMargin>().Single();

        // 37, 35, 28 and 26 mm
        Assert.Equal((2098, 1984, 1588u, 1474u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Equal((11906u, 16838u), (page.Elements<PageSize>().Single().Width!.Value, page.Elements<PageSize>().Single().Height!.Value));
        Assert.Equal(["— 1 —", "— 1 —"], main.FooterParts.Select(f => f.Footer.InnerText));
        Assert.All(main.Document.Descendants<Table>().SkipLast(1), t => Assert.NotNull(t.Elements<TableRow>().First().Descendants<TableHeader>().SingleOrDefault()));
    }

    [Fact]
    public void Without_a_red_head_there_is_none_and_a_preview_says_what_it_is()
    {
        using var document = Open(Bulletin with { Provisional = true }, Rules.Default);

        Assert.Empty(Styled(document, "GbRedHead"));
        Assert.Contains(Lines(document), l => l.StartsWith("这是预览", StringComparison.Ordinal));
    }

    private static WordprocessingDocument Open(Bulletin bulletin, Policy policy) => WordprocessingDocument.Open(BulletinDocument.Write(bulletin, policy), false);

    private static List<string> Lines(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];

    private static IEnumerable<string> Styled(WordprocessingDocument document, string style) => document.MainDocumentPart!.Document.Descendants<Paragraph>()
        .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(p => p.InnerText);
}
