namespace Sanwen.Core.Stores;

/// <summary>How a request of a person ended, where there is no more to tell than done or why not.</summary>
public abstract record Outcome<T>
{
    public sealed record Done(T Value) : Outcome<T>;

    /// <param name="Reason">For the person who asked (zh-CN): what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : Outcome<T>;
}
