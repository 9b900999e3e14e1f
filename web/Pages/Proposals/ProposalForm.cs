using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Pages.Proposals;

public enum ProposalDeed
{
    Answer,
    Assist,
    Rate,

    /// <summary>A rating that came on paper.</summary>
    Record,
    Extend,
}

/// <summary>A form about a proposal as it was sent. <paramref name="Error"/>: why it was not taken.</summary>
/// <param name="Round">The round that the page showed; 0 where it showed none.</param>
public sealed record ProposalForm(ProposalDeed? Deed, int Round, string Words, string Category, string Through, string Mark, string On, string? Error = null)
{
    public static readonly ProposalForm None = new(null, 0, "", "", "", "", "");

    public IFormFile? File { get; init; }

    public static ProposalForm Read(IFormCollection form) => new(
        Enum.GetValues<ProposalDeed>().Where(d => QueryWords.Word(d) == form["do"].ToString()).Select(d => (ProposalDeed?)d).FirstOrDefault(),
        int.TryParse(form["round"], NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0,
        form["words"].ToString().ReplaceLineEndings("\n"),
        form["category"].ToString(),
        form["through"].ToString(),
        form["mark"].ToString(),
        form["on"].ToString().Trim())
    {
        File = form.Files.GetFile("file") is { FileName.Length: > 0 } file ? file : null,
    };

    /// <summary>This form when it was for the deed, else an empty one.</summary>
    public ProposalForm For(ProposalDeed deed) => Deed == deed ? this : None;
}
