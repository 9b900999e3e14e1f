namespace Sanwen.Core.Import;

/// <summary>A kind of list that a programme brings, as its empty template shows it.</summary>
public sealed record RecordList(string Word, string File, IReadOnlyList<string> Columns);

public static class RecordLists
{
    public static IReadOnlyList<RecordList> All { get; } =
        [.. RecordKind.All.Select(k => new RecordList(k.Sheet.Word, k.File, k.Sheet.Columns))];
}
