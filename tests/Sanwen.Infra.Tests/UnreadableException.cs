namespace Sanwen.Infra.Tests;

/// <summary>A file that is missing, or that cannot be read as what it is.</summary>
#pragma warning disable CA1032 // where it is and what it is cannot be left out
internal sealed class UnreadableException(string file, int line, string what) : Exception($"{file}({line}): {what}")
#pragma warning restore CA1032
{
    public Problem Problem { get; } = new(file, line, what, "Write what its readers understand");
}
