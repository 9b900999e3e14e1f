using Sanwen.Core.Import;

namespace Sanwen.Local.Rehearsal;

public abstract record RehearsalOutcome
{
    /// <param name="Ignored">Replies that could not be given when their time came (zh-CN).</param>
    /// <param name="Notes">What is worth knowing about the lists (zh-CN).</param>
    public sealed record Done(
        IReadOnlyDictionary<string, int> MailsByKind, RehearsalCounts Counts, IReadOnlyList<string> Ignored, IReadOnlyList<string> Notes)
        : RehearsalOutcome;

    /// <summary>The lists or what people do are wrong; nothing was rehearsed and nothing written.</summary>
    public sealed record Wrong(IReadOnlyList<ImportProblem> Problems) : RehearsalOutcome;
}

/// <param name="Issues">How many were raised, by people and by rule.</param>
/// <param name="Rejected">How many actions were not allowed when their time came.</param>
public sealed record RehearsalCounts(int People, int Matters, int Projects, int Issues, int Rejected);
