namespace Sanwen.Core.Inbound;

/// <summary>How carrying out a reply ended, whatever it decided on.</summary>
internal abstract record Carried
{
    public sealed record Done : Carried;

    /// <summary>The very same stands already.</summary>
    public sealed record Repeated : Carried;

    /// <summary>There is nothing left to decide.</summary>
    /// <param name="Words">Who decided what when (zh-CN).</param>
    public sealed record Over(string Words) : Carried;

    /// <summary>Not taken like this; another reply may be.</summary>
    /// <param name="Words">Why (zh-CN).</param>
    public sealed record Refused(string Words) : Carried;
}
