using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Import;

/// <summary>An amount of money without its unit: <c>1200</c>, <c>1,234.56</c>; full-width digits and either minus sign are read too.</summary>
public static partial class AmountText
{
    private const int Decimals = 6;

    /// <summary>The amount, rounded to six decimals (a formula may bring more); null when the text is none.</summary>
    public static decimal? Read(string text)
    {
        var plain = Texts.Narrow(Texts.Clean(text)).Replace('\u2212', '-');
        return Form().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? Math.Round(amount, Decimals, MidpointRounding.AwayFromZero)
            : null;
    }

    public static string Write(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The amount in a cell that must hold one; null when there is a problem.</summary>
    /// <param name="allowed">What may stand there (zh-CN).</param>
    internal static decimal? Cell(RowCells row, string column, bool mayBeZero, string allowed)
    {
        var text = row.Raw(column);
        if (text.Length == 0) row.Missing(column, allowed);
        else if (Read(text) is not { } amount) row.Wrong(column, "不是有效的金额", allowed);
        else if (amount < 0) row.Wrong(column, "是负数", allowed);
        else if (amount == 0 && !mayBeZero) row.Wrong(column, "是 0", allowed);
        else if (amount > Project.MostMoney) row.Wrong(column, $"太大，最多 {Write(Project.MostMoney)}", allowed);
        else return amount;
        return null;
    }

    [GeneratedRegex(@"\A-?(?:[0-9]{1,20}|[0-9]{1,3}(?:,[0-9]{3}){1,6})(?:\.[0-9]{1,20})?\z")]
    private static partial Regex Form();
}
