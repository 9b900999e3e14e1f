using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>What is known of a record: its latest version, and its text.</summary>
/// <param name="version">0: it does not exist.</param>
/// <param name="wake">Milliseconds since 1970.</param>
/// <param name="blob">Where the text lies, when a row could not hold it.</param>
internal sealed class Known(long version, long? wake, string text, string? blob)
{
    public static readonly Known Absent = new(0, null, "", null);

    private readonly int _length = text.Length;
    private object _textOrValue = text;

    public long Version => version;

    public long? Wake => wake;

    public string? Blob => blob;

    /// <summary>How many characters it takes to keep it.</summary>
    public int Length => _length + 100;

    /// <summary>The record, read from its text once; records are immutable and may be handed out again and again.</summary>
    public Stored<T>? Read<T>()
        where T : Entity
    {
        if (version == 0) return null;
        if (_textOrValue is Stored<T> stored) return stored;
        stored = new(StoreText.Read<T>((string)_textOrValue), version);
        _textOrValue = stored;
        return stored;
    }
}
