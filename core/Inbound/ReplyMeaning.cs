namespace Sanwen.Core.Inbound;

/// <summary>What a person meant by a reply.</summary>
public abstract record ReplyMeaning
{
    /// <param name="Words">A remark, a reason or an opinion; may be empty.</param>
    public sealed record Clear(ReplyVerdict Verdict, string Words) : ReplyMeaning;

    /// <param name="Why">What was understood and what is missing, for the person (zh-CN).</param>
    public sealed record Unclear(string Why) : ReplyMeaning;
}

public enum ReplyVerdict
{
    /// <summary>同意, 批准.</summary>
    Consent,

    /// <summary>退回, 不同意.</summary>
    Refuse,

    /// <summary>上报.</summary>
    Escalate,

    /// <summary>意见.</summary>
    Comment,
}
