using System.Globalization;

namespace Sanwen.Core.Import;

/// <summary>A percentage from 0 to 100 with at most two decimals; the sign may be left out.</summary>
public static class PercentText
{
    public const string Allowed = "应为 0 至 100 的数，最多两位小数，如 71.4 或 71.4%";

    private const NumberStyles Plain =
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static decimal? Read(string text)
    {
        var plain = Texts.Narrow(Texts.Clean(text));
        if (plain.EndsWith('%')) plain = plain[..^1];
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100 && decimal.Round(percent, 2) == percent
            ? percent
            : null;
    }

    public static string Write(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
