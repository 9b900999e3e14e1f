using System.Globalization;
using System.Text;

namespace Sanwen.Web.Pages.Projects;

/// <summary>An amount of money as people type it.</summary>
public static class AmountField
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign;

    /// <summary>Full-width digits and commas are fine; null for what is no number.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(text.Normalize(NormalizationForm.FormKC).Trim(), Plain, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
