using Sanwen.Core.Export;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>
/// A column as text of a record; the function turns an address into what people read. With addresses left as they are, the text
/// is what a list's cell holds: reading it gives the record's value again, whatever the value is. Downloads are made of it, and
/// what is downloaded and imported again must change nothing (<c>RoundTripTests</c> holds every list to it). So it is never a
/// summary such as “12 项”, days are <see cref="DateText.Write"/>, percentages <see cref="PercentText.Write"/>, amounts
/// <see cref="AmountText.Write"/>, several values are joined as <see cref="RowCells.Several"/> takes them apart, and none is "".
/// </summary>
internal sealed record Field<T>(string Column, Func<T, Func<string, string>, string> Text)
    where T : Entity
{
    /// <summary>What its cells are in a workbook. Days and percentages are seen by themselves; amounts and counts are told here.</summary>
    public CellType Type { get; init; } = CellType.Seen;

    /// <summary>The words that a cell may hold, where there are only these; a workbook offers them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether a cell may join several of the choices.</summary>
    public bool Several { get; init; }
}

internal static class Fields
{
    public static Imported<T> Compare<T>(this IReadOnlyList<Field<T>> fields, T? before, T after, Func<string, string> describe)
        where T : Entity
    {
        if (before is null) return new(after, null, []);

        // Compared by what is stored and told by what is read: two people may be called the same.
        var changes = fields
            .Where(f => f.Text(before, Address) != f.Text(after, Address))
            .Select(f => new FieldChange(f.Column, f.Text(before, describe), f.Text(after, describe)));
        return new(after, before, [.. changes]);
    }

    public static bool Same<T>(this IReadOnlyList<Field<T>> fields, T a, T b)
        where T : Entity => fields.All(f => f.Text(a, Address) == f.Text(b, Address));

    public static IEnumerable<string> Texts<T>(this IReadOnlyList<Field<T>> fields, T value)
        where T : Entity => fields.Select(f => f.Text(value, Address));

    private static string Address(string address) => address;
}
