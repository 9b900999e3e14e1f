using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.People;

namespace Sanwen.Web.Pages.People;

/// <summary>The form that sets a substitute, as typed. <paramref name="Error"/>: why it was not taken.</summary>
public sealed record SubstituteForm(string By, string From, string To, string? Error = null)
{
    public static readonly SubstituteForm Empty = new("", "", "");

    public static SubstituteForm Read(IFormCollection form) =>
        new(form["by"].ToString().Trim(), form["from"].ToString().Trim(), form["to"].ToString().Trim());

    /// <summary>Null where a day is not one.</summary>
    public Substitute? For(string person) =>
        Day(From) is { } from && Day(To) is { } to ? new Substitute { For = person, By = By, From = from, To = to } : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
