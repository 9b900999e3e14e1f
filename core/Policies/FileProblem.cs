namespace Sanwen.Core.Policies;

/// <summary>What is wrong with a file, for the person whose it is.</summary>
/// <param name="Key">Where in the file, e.g. <c>ladder.urge</c>; empty for all of it.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
public sealed record FileProblem(string File, string Key, string Reason)
{
    public override string ToString() => Key.Length == 0 ? $"{File}：{Reason}" : $"{File}：{Key}：{Reason}";
}

/// <summary>A file that cannot be used, with everything that is wrong with it.</summary>
public sealed class FileProblemException(IReadOnlyList<FileProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
