using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Documents;

/// <summary>The bulletin as a .docx file in the form of official documents (GB/T 9704-2012): text with numbered headings, tables as attachments.</summary>
public static class BulletinDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The same bulletin always gives the same text.</summary>
    public static MemoryStream Write(Bulletin bulletin, Policy policy)
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document, autoSave: true)) Fill(document.AddMainDocumentPart(), bulletin, policy);
        file.Position = 0;
        return file;
    }

    private static void Fill(MainDocumentPart main, Bulletin bulletin, Policy policy)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = GbStyles.All;
        main.AddNewPart<FontTablePart>().Fonts = GbFonts.Table;
        main.AddNewPart<DocumentSettingsPart>().Settings = new(new EvenAndOddHeaders());
        var page = Gb.Page(Footer(main, odd: true), Footer(main, odd: false));
        var head = BulletinHead.Of(bulletin, policy);
        var tables = BulletinTables.Of(bulletin, policy);
        OpenXmlElement[] body =
        [
            .. Head(head, bulletin),
            .. BulletinChapters.Of(bulletin, policy, t => NumberOf(tables, t)).SelectMany(Chapter),
            .. Listed(tables),
            .. Imprint.Signature(head),
            .. tables.SelectMany(Attached),
            Imprint.Foot(head),
            GbParts.Line(GbStyles.Cell, ""),
            page,
        ];
        main.Document = new(new Body(body));
    }

    private static string Footer(MainDocumentPart main, bool odd)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = Gb.PageNumber(odd);
        return main.GetIdOfPart(part);
    }

    private static IEnumerable<OpenXmlElement> Head(BulletinHead head, Bulletin bulletin)
    {
        if (head.RedHead is { } red)
        {
            yield return RedHead(red);
            yield return GbParts.Line(GbStyles.Number, head.Number);
            yield return GbParts.Line(GbStyles.Flush, "");
            yield return GbParts.Line(GbStyles.Flush, "");
        }

        yield return GbParts.Line(GbStyles.Title, head.Office);
        yield return GbParts.Line(GbStyles.Title, head.Title);
        if (head.RedHead is null) yield return GbParts.Line(GbStyles.Flush, head.Number, p => p.Justification = new() { Val = JustificationValues.Center });
        yield return GbParts.Line(GbStyles.Flush, "");
        if (head.To.Length > 0) yield return GbParts.Line(GbStyles.Flush, $"{head.To}：");
        yield return GbParts.Line(GbStyles.Body, $"现将 {When.FullMonth(bulletin.Month)}一月三问督办情况通报如下。亮灯、逾期和销号截至 {When.FullDay(bulletin.AsOf)}。");
        if (bulletin.Provisional) yield return GbParts.Line(GbStyles.Body, "这是预览：本月还在进行，数字会变，以正式发出的通报为准。");
    }

    /// <summary>As large as one line allows, at most 初号.</summary>
    private static Paragraph RedHead(string words)
    {
        var halfPoints = Math.Min(84, Gb.Width / 10 / Math.Max(1, words.Length));
        return new(new ParagraphProperties { ParagraphStyleId = new() { Val = GbStyles.RedHead } }, GbParts.Run(words, new() { FontSize = new() { Val = $"{halfPoints}" } }));
    }

    private static IEnumerable<OpenXmlElement> Chapter(BulletinChapter chapter, int index) =>
    [
        GbParts.Line(GbStyles.First, $"{GbParts.Numeral(index + 1)}、{chapter.Title}"),
        .. Content(chapter),
        .. chapter.Sections.SelectMany((s, i) => (IEnumerable<OpenXmlElement>)[GbParts.Line(GbStyles.Second, $"（{GbParts.Numeral(i + 1)}）{s.Title}"), .. Content(s)]),
    ];

    private static IEnumerable<Paragraph> Content(BulletinChapter chapter)
    {
        var sentences = string.Concat(chapter.Sentences);
        if (sentences.Length > 0) yield return GbParts.Line(GbStyles.Body, sentences);
        foreach (var (i, item) in chapter.Items.Index()) yield return GbParts.Line(GbStyles.Body, $"{i + 1}.{item}");
    }

    private static int? NumberOf(IReadOnlyList<BulletinTable> tables, string title) =>
        tables.Index().Where(t => t.Item.Title == title).Select(t => (int?)t.Index + 1).FirstOrDefault();

    /// <summary>附件说明: one blank line under the text, the names one under another.</summary>
    private static IEnumerable<Paragraph> Listed(IReadOnlyList<BulletinTable> tables)
    {
        if (tables.Count > 0) yield return GbParts.Line(GbStyles.Flush, "");
        foreach (var (i, table) in tables.Index())
        {
            var first = i == 0;
            yield return GbParts.Line(
                GbStyles.Flush, $"{(first ? "附件：" : "")}{i + 1}.{table.Title}", p => p.Indentation = new() { Left = first ? "640" : "1600" });
        }
    }

    private static IEnumerable<OpenXmlElement> Attached(BulletinTable table, int index) =>
    [
        GbParts.Line(GbStyles.Attachment, $"附件{index + 1}"),
        GbParts.Line(GbStyles.Title, table.Title),
        GbParts.Table(table.Head, table.Rows, table.Widths),
        GbParts.Line(GbStyles.Cell, ""),
    ];
}
