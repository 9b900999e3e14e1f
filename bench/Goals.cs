namespace Sanwen.Bench;

/// <summary>What the goals are set for.</summary>
internal static class Goals
{
    /// <summary>Matters.</summary>
    public const int Size = 10_000;

    /// <summary>MiB that nothing may take, at ten times that size either.</summary>
    public const double Ceiling = 1024;

    /// <summary>The folder of the office of that size before its first question.</summary>
    public const string Unopened = "unopened";
}
