using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Sanwen.Web.Import;

/// <summary>Reads a part of a workbook element by element. Whatever the part holds, no more of it is in memory than one element of bounded size.</summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>Bytes of one tag or text, of which the longest cell has 100,000.</summary>
    private const int LongestStep = 4 << 20;

    /// <summary>Elements within each other, of which a workbook has a dozen; each open one is in memory.</summary>
    private const int Deepest = 100;

    private readonly WorkbookBudget _budget;
    private readonly PacedStream _content;
    private readonly OpenXmlReader _reader;

    public PartReader(OpenXmlPart part, WorkbookBudget budget)
    {
        _budget = budget;
        _content = new(part.GetStream(FileMode.Open, FileAccess.Read), LongestStep);
        _content.Pace();
        _reader = new TypedOpenXmlPartReader(_content, new());
    }

    /// <exception cref="OversizeException">There is more than a workbook of lists has, or one element is longer than any cell.</exception>
    /// <exception cref="XmlException">It is damaged.</exception>
    public bool Read()
    {
        _content.Pace();
        _budget.Step();
        return _reader.Read() && (_reader.Depth <= Deepest ? true : throw new OversizeException());
    }

    public bool IsStart<T>()
        where T : OpenXmlElement => _reader.IsStartElement && _reader.ElementType == typeof(T);

    public bool IsEnd<T>()
        where T : OpenXmlElement => _reader.IsEndElement && _reader.ElementType == typeof(T);

    /// <summary>Whether it stands within an element, told at each of its tags; between them what it was before.</summary>
    public bool Within<T>(bool before)
        where T : OpenXmlElement => _reader.ElementType == typeof(T) ? _reader.IsStartElement : before;

    public string Text() => _reader.GetText();

    public IEnumerable<OpenXmlAttribute> Attributes => _reader.Attributes;

    /// <summary>The value of an attribute of the element that the reader stands on, by name without its namespace.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _reader.Attributes)
        {
            if (attribute.LocalName == name) return attribute.Value;
        }

        return null;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _content.Dispose();
    }
}
