using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;

namespace Sanwen.Web.Pages.Issues;

/// <summary>A form about an issue as it was sent. <paramref name="Error"/>: why it was not taken.</summary>
/// <param name="Number">The consultation or decision that the page showed; null where it showed none.</param>
public sealed record IssueForm(IssueDeed? Deed, string Words, IReadOnlyList<string> Units, int? Number, string? Error = null)
{
    public static readonly IssueForm None = new(null, "", [], null);

    public static IssueForm Read(IFormCollection form) => new(
        IssueDeeds.Read(form["do"]),
        form["words"].ToString().ReplaceLineEndings("\n"),
        [.. form["unit"].OfType<string>()],
        int.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>This form when one of these deeds was chosen in it, else an empty one.</summary>
    public IssueForm For(Func<IssueDeed, bool> deeds) => Deed is { } deed && deeds(deed) ? this : None;

    public IssueForm For(IssueDeed deed) => For(d => d == deed);

    public IssueForm For(LinkPurpose purpose) => For(d => d.Purpose() == purpose);
}
