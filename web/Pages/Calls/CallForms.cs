using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Calls;
using Sanwen.Core.Import;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Calls;

/// <summary>The fields of a call's forms; what was typed is kept where a form was not taken.</summary>
/// <param name="Error">Why it was not taken.</param>
public sealed record CallForm(IReadOnlyDictionary<string, string> Fields, string? Error = null)
{
    public static readonly CallForm None = new(new Dictionary<string, string>());

    /// <summary>Whether nothing was sent yet.</summary>
    public bool IsEmpty => Fields.Count == 0;

    public static CallForm Read(IFormCollection form) =>
        new(form.ToDictionary(f => f.Key, f => f.Value.ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal));

    public static string Points(int nomination, int criterion) => FormattableString.Invariant($"points-{nomination}-{criterion}");

    public static string Amount(int nomination) => FormattableString.Invariant($"amount-{nomination}");

    public static string Reason(int nomination) => FormattableString.Invariant($"reason-{nomination}");

    /// <summary>A field as it was sent; what stands there before anything was.</summary>
    public string Value(string name, string before = "") => IsEmpty ? before : Fields.GetValueOrDefault(name, "");

    public NominationForm Nomination(Evidence? file) => new(
        Value("title"), Value("plan"), AmountText.Read(Value("asked")), DateText.Read(Value("due")), Value("responsible"), file);

    public IReadOnlyDictionary<int, IReadOnlyList<decimal?>> Scores(Call call) => call.Nominations.ToDictionary(
        n => n.Number,
        IReadOnlyList<decimal?> (n) => [.. call.Criteria.Select((_, i) => Number(Value(Points(n.Number, i))))]);

    public IReadOnlyList<GrantLine> Grants(Call call) =>
        [.. call.Nominations.Select(n => new GrantLine(n.Number, AmountOf(Value(Amount(n.Number))), Value(Reason(n.Number)).Trim()))];

    /// <summary>Nothing typed is nothing granted.</summary>
    private static decimal? AmountOf(string text) => string.IsNullOrWhiteSpace(text) ? 0 : AmountText.Read(text);

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
