using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Pages.Requests;

/// <summary>A form of the handler's page as it was sent. <paramref name="Error"/>: why it was not taken.</summary>
public sealed record RequestForm(string Deed, string Words, string To, string? Error = null)
{
    public static readonly RequestForm None = new("", "", "");

    public static RequestForm Read(IFormCollection form) =>
        new(form["do"].ToString(), form["words"].ToString().ReplaceLineEndings("\n"), form["to"].ToString());

    /// <summary>This form when it was for that, else an empty one.</summary>
    public RequestForm For(string deed) => Deed == deed ? this : None;
}
