namespace Sanwen.Web.Import;

/// <summary>
/// How much of one workbook is kept in memory and looked at: several times what 200,000 rows need. A small file can unpack to
/// hundreds of millions of cells, strings or styles.
/// </summary>
internal sealed class WorkbookBudget
{
    /// <summary>In characters of two bytes; about 300 MB.</summary>
    private int _characters = 150_000_000;

    /// <summary>Tags read, closing ones included.</summary>
    private int _steps = 40_000_000;

    /// <summary>What a string takes beside its characters.</summary>
    private const int OfString = 16;

    /// <summary>What a place in a list takes.</summary>
    private const int OfPlace = 4;

    /// <exception cref="OversizeException">It is used up.</exception>
    public string Keep(string text)
    {
        Spend(text.Length + OfString);
        return text;
    }

    /// <inheritdoc cref="Keep"/>
    public void Place() => Spend(OfPlace);

    /// <inheritdoc cref="Keep"/>
    public void Step()
    {
        if (--_steps < 0) throw new OversizeException();
    }

    private void Spend(int characters)
    {
        _characters -= characters;
        if (_characters < 0) throw new OversizeException();
    }
}
