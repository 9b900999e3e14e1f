using Sanwen.Core.Import;

namespace Sanwen.Local.Rehearsal;

public abstract record RehearsalOutcome
{
    /// <param name="Ignored">Replies that could not be given when their time came (zh-CN).</param>
    /// <param name="Notes">What is worth knowing about the lists (zh-CN).</param>
    public sealed record Done(
        IReadOnlyDictionary<string, int> MailsByKind, int People, int Matters, IReadOnlyList<string> Ignored, IReadOnlyList<string> Notes)
        : RehearsalOutcome;

    /// <summary>The lists or replies are wrong; nothing was rehearsed and nothing written.</summary>
    public sealed record Wrong(IReadOnlyList<ImportProblem> Problems) : RehearsalOutcome;
}
