using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Export;

namespace Sanwen.Web.Export;

/// <summary>The words that a column's cells may hold, offered as a list to pick from.</summary>
internal static class CellChoices
{
    /// <summary>What a list of words may be long.</summary>
    private const int Longest = 255;

    private const int LastRow = 1_048_576;

    /// <summary>Null when no column has any.</summary>
    public static DataValidations? Of(ListTable table)
    {
        var all = table.Columns.Select((c, i) => Of(c, i)).OfType<DataValidation>().ToList();
        return all.Count == 0 ? null : new(all) { Count = (uint)all.Count };
    }

    /// <summary>Where several may be joined, other words are let in: the import tells which of them are wrong.</summary>
    private static DataValidation? Of(ListColumn column, int index)
    {
        var words = string.Join(',', column.Choices);
        if (words.Length is 0 or > Longest || column.Choices.Any(c => c.AsSpan().ContainsAny(",\""))) return null;

        return new(new Formula1($"\"{words}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = !column.Several,
            ErrorTitle = "不能这样填",
            Error = $"应为 {string.Join('、', column.Choices)}",
            SequenceOfReferences = new() { InnerText = $"{CellNames.Cell(index, 2)}:{CellNames.Cell(index, LastRow)}" },
        };
    }
}
