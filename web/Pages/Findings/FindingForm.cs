using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Findings;

namespace Sanwen.Web.Pages.Findings;

/// <summary>A form about a finding as it was sent.</summary>
/// <param name="Turn">The turn that the page showed; null where it said none.</param>
/// <param name="Error">Why it was not taken; null while nobody has looked.</param>
public sealed record FindingForm(FindingDeed? Deed, int? Turn, IReadOnlyList<IFormFile> Files, string? Error = null)
{
    public const string FileField = "evidence";

    public static readonly FindingForm None = new(null, null, []);

    public static FindingForm Read(IFormCollection form) => new(
        Enum.GetValues<FindingAct>().Where(a => QueryWords.Word(a) == form["do"]).Select(a => Of(a, form)).FirstOrDefault(),
        int.TryParse(form["turn"], NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : null,
        FilesOf(form));

    /// <summary>The files of a form, without the empty one that browsers send for none.</summary>
    public static IReadOnlyList<IFormFile> FilesOf(IFormCollection form) => [.. form.Files.GetFiles(FileField).Where(f => f.FileName.Length > 0)];

    /// <summary>This form when this act was chosen in it, else an empty one.</summary>
    public FindingForm For(FindingAct act) => Deed?.Act == act ? this : None;

    private static FindingDeed Of(FindingAct act, IFormCollection form) => new(
        act,
        form["words"].ToString().ReplaceLineEndings("\n").Trim(),
        form["unit"].ToString().Trim(),
        form["handler"].ToString().Trim(),
        form["leader"].ToString().Trim(),
        form["severity"].ToString().Trim(),
        DateOnly.TryParseExact(form["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null);
}
