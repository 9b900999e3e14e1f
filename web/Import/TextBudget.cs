namespace Sanwen.Web.Import;

/// <summary>How much text of one workbook is kept in memory: 50 million characters, several times what 200,000 rows need.</summary>
internal sealed class TextBudget
{
    private int _left = 50_000_000;

    /// <exception cref="OversizeException">It is used up.</exception>
    public string Keep(string text)
    {
        _left -= text.Length;
        return _left >= 0 ? text : throw new OversizeException();
    }
}
