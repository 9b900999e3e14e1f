using DocumentFormat.OpenXml;

namespace Sanwen.Web.Import;

internal static class Xlsx
{
    /// <summary>The value of an attribute of the element that the reader stands on, by name without its namespace.</summary>
    public static string? Attribute(this OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name) return attribute.Value;
        }

        return null;
    }

    public static bool IsStart<T>(this OpenXmlReader reader)
        where T : OpenXmlElement => reader.IsStartElement && reader.ElementType == typeof(T);

    public static bool IsEnd<T>(this OpenXmlReader reader)
        where T : OpenXmlElement => reader.IsEndElement && reader.ElementType == typeof(T);
}
