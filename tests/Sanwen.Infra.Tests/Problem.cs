namespace Sanwen.Infra.Tests;

/// <param name="File">From the root of the project, with slashes.</param>
/// <param name="Line">From 1; 0 where it is about the whole file.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Do">What to do about it.</param>
internal sealed record Problem(string File, int Line, string What, string Do)
{
    public override string ToString() => $"{File}({Line}): {What}. {Do}.";
}
