using System.Globalization;

namespace Sanwen.Web.Texts;

/// <summary>Numbers as people read them.</summary>
public static class Figures
{
    /// <summary>71.4%, with at most two decimals.</summary>
    public static string Percent(decimal value) => $"{Number(value)}%";

    /// <summary>+17.23, −30.1 or 0: points of deviation with a sign, at most two decimals.</summary>
    public static string Points(decimal value) =>
        value.ToString("+0.##;\u22120.##;0", CultureInfo.InvariantCulture);

    /// <summary>超前 17.23 个百分点, 落后 3 个百分点, or 与时序同步.</summary>
    public static string Deviation(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 => $"超前 {Number(value)} 个百分点",
        < 0 => $"落后 {Number(-value)} 个百分点",
        _ => "与时序同步",
    };

    /// <summary>A share as a percentage with one decimal, 83.3%; a dash when there is nothing to divide by.</summary>
    public static string Share(int part, int whole) =>
        whole == 0 ? "—" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>An amount of money with thousands set apart, at most four decimals: 1,139.3.</summary>
    public static string Amount(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>At most two decimals, without trailing zeros; the spelling that pictures and form fields take, too.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
