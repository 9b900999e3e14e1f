namespace Sanwen.Core.Stores;

/// <summary>A running number, such as the notices of a year.</summary>
public sealed record Counter : Entity
{
    public required string Key { get; init; }

    /// <summary>The last number given out; 0 before the first.</summary>
    public int Last { get; init; }

    public override string Id => Key;

    public static string NoticesOf(int year) => $"notice-{year}";
}
