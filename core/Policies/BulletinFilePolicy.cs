namespace Sanwen.Core.Policies;

/// <summary>The form of the bulletin as a file and in print, after GB/T 9704-2012.</summary>
public sealed record BulletinFilePolicy
{
    /// <summary>红头: whether the issuing office stands in red over a red rule.</summary>
    public bool RedHead { get; init; }

    /// <summary>发文机关标志, the words of the red head, at most 20 characters; the office with 文件 after it when null.</summary>
    public string? Head { get; init; }

    /// <summary>The title; <c>{month}</c> becomes the year and month.</summary>
    public string Title { get; init; } = "关于{month}一月三问督办情况的通报";

    /// <summary>发文字号 before the year, e.g. 督通报.</summary>
    public string NumberPrefix { get; init; } = "督通报";

    /// <summary>主送机关: whom it is addressed to; nobody in particular when empty.</summary>
    public string To { get; init; } = "各单位";

    /// <summary>发文机关署名; the office when null.</summary>
    public string? Signature { get; init; }

    /// <summary>抄送机关; none when empty.</summary>
    public string Cc { get; init; } = "";
}
