using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>A column as text of a record; the function turns an address into what people read.</summary>
internal sealed record Field<T>(string Column, Func<T, Func<string, string>, string> Text)
    where T : Entity;

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
