using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Outbox;

/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Counts">How many mails are in each state, whatever the filter.</param>
public sealed record OutboxView(OutboxFilter Filter, IReadOnlyList<OutboxLine> Lines, bool HasMore, IReadOnlyDictionary<OutboxState, int> Counts)
{
    /// <summary>States that a person should look at.</summary>
    public static bool IsTrouble(OutboxState state) => state is OutboxState.Failed or OutboxState.Unknown;
}

public sealed record OutboxLine(OutboxRow Row, string Subject);
