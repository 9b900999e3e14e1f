using Microsoft.AspNetCore.Http;
using Sanwen.Core.Findings;

namespace Sanwen.Web.Pages.Findings;

/// <summary>The form to report a finding with, as it was sent.</summary>
/// <param name="Error">Why it was not taken.</param>
public sealed record ReportForm(NewFinding Found, IReadOnlyList<IFormFile> Files, string? Error = null)
{
    public static ReportForm Empty { get; } = new(new("", "", "", "", "", ""), []);

    public static ReportForm Read(IFormCollection form) => new(
        new(
            form["programme"].ToString().Trim(),
            form["what"].ToString().ReplaceLineEndings("\n").Trim(),
            form["place"].ToString().Trim(),
            form["site"].ToString().Trim(),
            form["severity"].ToString().Trim(),
            form["round"].ToString().Trim()),
        FindingForm.FilesOf(form));
}
