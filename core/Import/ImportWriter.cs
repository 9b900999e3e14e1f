using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>Puts a plan's records into a change, on top of what the store holds now.</summary>
internal sealed class ImportWriter(Change change, Actor actor, DateTimeOffset now)
{
    private const int Shown = 80;

    /// <summary>False when a record is no longer as the plan took it to be.</summary>
    /// <param name="more">What an import does to a record beyond its columns; null when the record is no longer as the plan took it to be.</param>
    public bool Write<T>(
        IReadOnlyList<Imported<T>> items,
        IReadOnlyList<Stored<T>> stored,
        IReadOnlyList<Field<T>> fields,
        Func<T, T, T> put,
        Func<Imported<T>, T, Extra<T>?>? more = null)
        where T : Entity
    {
        var current = stored.ToDictionary(s => s.Value.Id, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var found = current.GetValueOrDefault(item.Value.Id);
            if (found is null != item.Before is null) return false;
            if (found is not null && !fields.Same(found.Value, item.Before!)) return false;

            var value = found is null ? item.Value : put(item.Value, found.Value);
            if ((more is null ? new(value) : more(item, value)) is not { } extra) return false;

            JournalNote[] notes = [.. Notes(item), .. extra.Texts.Select(t => Note(t.Action, t.Text))];
            if (notes.Length == 0) continue;
            if (found is null) change.Add(extra.Value, notes);
            else change.Put(found, extra.Value, notes);
        }

        return true;
    }

    private IEnumerable<JournalNote> Notes<T>(Imported<T> item)
        where T : Entity => item.State switch
        {
            ImportState.New => [Note(JournalAction.Imported, "从名单导入。")],
            ImportState.Changed => [Note(JournalAction.Changed, $"从名单导入更改：{string.Join('；', item.Changes.Select(Words))}。")],
            _ => [],
        };

    private static string Words(FieldChange change) => $"{change.Column} {Value(change.Before)} → {Value(change.After)}";

    private static string Value(string text) => text.Length == 0 ? "（空）" : Texts.OneLine(text, Shown);

    private JournalNote Note(JournalAction action, string text) => new(now, actor, action, text);
}

/// <summary>A record as an import leaves it, and what else to journal on it.</summary>
internal sealed record Extra<T>(T Value, params IReadOnlyList<(JournalAction Action, string Text)> Texts)
    where T : Entity;
