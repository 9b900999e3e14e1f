using Sanwen.Core.Import;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Export;

/// <summary>Makes tables of records by the fields that tell them apart in an import.</summary>
internal static class FieldTable
{
    /// <param name="fields">The columns in order, the key among them.</param>
    /// <param name="address">What stands in place of a person's address.</param>
    public static ListTable Of<T>(string word, IReadOnlyList<Field<T>> fields, IEnumerable<T> records, Func<string, string> address)
        where T : Entity => Of(word, fields, records.Select(r => (IReadOnlyList<string>)[.. fields.Select(f => f.Text(r, address))]));

    public static ListTable Of<T>(string word, IReadOnlyList<Field<T>> fields, IEnumerable<IReadOnlyList<string>> rows)
        where T : Entity
    {
        var all = rows.ToList();
        return new(word, [.. fields.Select((f, i) => new ListColumn(f.Column, TypeOf(f.Type, all.Select(r => r[i])), f.Choices, f.Several))], all);
    }

    /// <summary>The fields of all columns in their order: those given, and the key in the one column that none of them has.</summary>
    /// <exception cref="InvalidOperationException">Several columns are in none of the fields, so that what they hold is not known.</exception>
    public static IReadOnlyList<Field<T>> InOrder<T>(IReadOnlyList<string> columns, IReadOnlyList<Field<T>> fields, Func<T, string> key)
        where T : Entity
    {
        var keys = columns.Where(c => !fields.Any(f => f.Column == c)).ToList();
        if (keys.Count > 1) throw new InvalidOperationException($"A list of {typeof(T).Name} has no field for {string.Join(", ", keys)}.");
        return [.. columns.Select(c => fields.FirstOrDefault(f => f.Column == c) ?? new Field<T>(c, (r, _) => key(r)) { Type = CellType.Text })];
    }

    private static CellType TypeOf(CellType type, IEnumerable<string> texts)
    {
        if (type != CellType.Seen) return type;
        var written = texts.Where(t => t.Length > 0).ToList();
        return written.Count == 0 ? CellType.Text
            : written.TrueForAll(t => DateText.Read(t) is { } day && DateText.Write(day) == t) ? CellType.Date
            : written.TrueForAll(t => PercentText.Read(t) is { } percent && PercentText.Write(percent) == t) ? CellType.Percent
            : CellType.Text;
    }
}
