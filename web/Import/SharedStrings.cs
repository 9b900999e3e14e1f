using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Import;

internal static class SharedStrings
{
    /// <summary>The texts that cells refer to by number, without formatting.</summary>
    public static IReadOnlyList<string> Read(SharedStringTablePart? part, TextBudget budget)
    {
        var strings = new List<string>();
        if (part is null) return strings;

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStart<SharedStringItem>()) strings.Add(budget.Keep(TextOf<SharedStringItem>(reader)));
        }

        return strings;
    }

    /// <summary>All text up to the end of the element, its runs joined; the reading aids (phonetic runs) of East Asian texts are none of it.</summary>
    public static string TextOf<T>(OpenXmlReader reader)
        where T : OpenXmlElement
    {
        var text = "";
        StringBuilder? runs = null;
        var phonetic = false;
        while (reader.Read() && !reader.IsEnd<T>())
        {
            if (reader.ElementType == typeof(PhoneticRun)) phonetic = reader.IsStartElement;
            if (phonetic || !reader.IsStart<Text>()) continue;

            if (text.Length > 0) (runs ??= new(text)).Append(reader.GetText());
            else text = reader.GetText();
        }

        return CellText.Unescape(runs?.ToString() ?? text);
    }
}
