using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Import;

namespace Sanwen.Web.Import;

internal static class SharedStrings
{
    /// <summary>The texts that cells refer to by number, without formatting.</summary>
    public static IReadOnlyList<string> Read(SharedStringTablePart? part, WorkbookBudget budget)
    {
        var strings = new List<string>();
        if (part is null) return strings;

        using var reader = new PartReader(part, budget);
        while (reader.Read())
        {
            if (reader.IsStart<SharedStringItem>()) strings.Add(budget.Keep(TextOf<SharedStringItem>(reader)));
        }

        return strings;
    }

    /// <summary>Characters; far more than a cell holds, so that one that is too long is told by its row.</summary>
    private const int LongestRuns = 10 * SheetAssembly.MaxCellLength;

    /// <summary>All text up to the end of the element, its runs joined; the reading aids (phonetic runs) of East Asian texts are none of it.</summary>
    public static string TextOf<T>(PartReader reader)
        where T : OpenXmlElement
    {
        var text = "";
        StringBuilder? runs = null;
        var phonetic = false;
        while (reader.Read() && !reader.IsEnd<T>())
        {
            phonetic = reader.Within<PhoneticRun>(phonetic);
            if (phonetic || !reader.IsStart<Text>()) continue;

            if (text.Length == 0) text = reader.Text();
            else if ((runs ??= new(text)).Append(reader.Text()).Length > LongestRuns) throw new OversizeException();
        }

        return CellText.Unescape(runs?.ToString() ?? text);
    }
}
