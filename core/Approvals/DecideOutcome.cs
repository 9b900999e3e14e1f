namespace Sanwen.Core.Approvals;

public abstract record DecideOutcome
{
    public sealed record Decided(Approval Approval) : DecideOutcome;

    /// <summary>Somebody came first, or it lapsed or was withdrawn; <see cref="Approval.Ruling"/> says how it ended.</summary>
    public sealed record Ended(Approval Approval) : DecideOutcome;

    /// <summary>Sending back needs a reason of 1 to 500 characters.</summary>
    public sealed record ReasonMissing(Approval Approval) : DecideOutcome;

    /// <param name="Reason">For the person who tried (zh-CN).</param>
    public sealed record Refused(string Reason) : DecideOutcome;
}
