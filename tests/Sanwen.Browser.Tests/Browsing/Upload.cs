using System.Text;
using Microsoft.Playwright;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>Files that people choose in a form.</summary>
internal static class Upload
{
    public const string MatterHeader = "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注\n";

    /// <summary>As Excel in China saves it: with a byte order mark.</summary>
    public static FilePayload Csv(string name, string text) =>
        new() { Name = name, MimeType = "text/csv", Buffer = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)] };

    public static FilePayload Pdf(string name) =>
        new() { Name = name, MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n") };

    /// <summary>Chooses a list on the import page and asks for the preview.</summary>
    public static async Task Import(this Visitor visitor, FilePayload file)
    {
        await visitor.Go("/import");
        await visitor.Page.GetByLabel("选择文件").SetInputFilesAsync(file);
        await visitor.Press("上传并预览");
    }
}
