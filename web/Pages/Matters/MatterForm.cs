using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Pages.Matters;

/// <summary>One of the page's forms as it was sent. <paramref name="Error"/>: why it was not taken.</summary>
/// <param name="Name">Which form: the kind applied for, <c>ask</c>, <c>reopen</c>, or the id of the approval decided.</param>
public sealed record MatterForm(string Name, IReadOnlyDictionary<string, string> Values, string Error)
{
    public static readonly MatterForm None = new("", new Dictionary<string, string>(), "");

    public static MatterForm Read(string name, IFormCollection form) =>
        new(name, form.ToDictionary(f => f.Key, f => f.Value.ToString()), "");

    public string this[string field] => Values.GetValueOrDefault(field, "").Trim();

    /// <summary>Null where the field is not a day.</summary>
    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>This form when it is the one of that name, else an empty one.</summary>
    public MatterForm For(string name) => Name == name ? this : None;
}
