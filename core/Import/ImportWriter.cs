using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>Puts a plan's records into a change, on top of what the store holds now.</summary>
internal sealed class ImportWriter(Change change, Actor actor, DateTimeOffset now)
{
    private const int Shown = 80;

    /// <summary>False when a record is no longer as the plan took it to be.</summary>
    public bool Write<T>(
        IReadOnlyList<Imported<T>> items, IReadOnlyList<Stored<T>> stored, IReadOnlyList<Field<T>> fields, Func<T, T, T> put)
        where T : Entity
    {
        var current = stored.ToDictionary(s => s.Value.Id, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var found = current.GetValueOrDefault(item.Value.Id);
            if (found is null != item.Before is null) return false;

            if (found is null) change.Add(item.Value, Note(JournalAction.Imported, "从名单导入。"));
            else if (!fields.Same(found.Value, item.Before!)) return false;
            else if (item.State == ImportState.Changed) change.Put(found, put(item.Value, found.Value), Note(JournalAction.Changed, Words(item)));
        }

        return true;
    }

    private static string Words<T>(Imported<T> item)
        where T : Entity => $"从名单导入更改：{string.Join('；', item.Changes.Select(Words))}。";

    private static string Words(FieldChange change) => $"{change.Column} {Value(change.Before)} → {Value(change.After)}";

    private static string Value(string text) => text.Length == 0 ? "（空）" : Texts.OneLine(text, Shown);

    private JournalNote Note(JournalAction action, string text) => new(now, actor, action, text);
}
