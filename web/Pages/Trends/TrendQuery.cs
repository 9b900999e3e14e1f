using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>What the page of trends is asked to show, as its address says it. What it does not understand it leaves out.</summary>
public sealed record TrendQuery
{
    /// <summary>All units together where blank.</summary>
    public string Unit { get; init; } = "";

    public int Months { get; init; } = Trend.UsualMonths;

    public UnitOrder Order { get; init; }

    /// <summary>The month that units are compared in; the last one where it is null.</summary>
    public YearMonth? Compared { get; init; }

    public static TrendQuery Read(IQueryCollection query) => new()
    {
        Unit = query.Text("unit"),
        Months = int.TryParse(query.Text("months"), NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            ? Math.Clamp(months, Trend.FewestMonths, Trend.MostMonths)
            : Trend.UsualMonths,
        Order = query.Pick<UnitOrder>("order") ?? UnitOrder.Red,
        Compared = YearMonth.TryParse(query.Text("compared"), out var compared) ? compared : null,
    };

    /// <param name="root">Where the page is found for who asks.</param>
    public string Address(string root) => QueryWords.Address(root,
    [
        ("unit", Unit),
        ("months", Months == Trend.UsualMonths ? "" : Months.ToString(CultureInfo.InvariantCulture)),
        ("order", Order == UnitOrder.Red ? "" : QueryWords.Word(Order)),
        ("compared", Compared?.ToString() ?? ""),
    ]);
}
