using Sanwen.Core.Stores;

namespace Sanwen.Core.Ratings;

/// <summary>考核对象: somebody or something that a rubric rates.</summary>
public sealed record Subject : Entity
{
    /// <summary>The key of the rubric.</summary>
    public required string Rubric { get; init; }

    public required string Name { get; init; }

    /// <summary>Whose figures count for it, and in whose dossier its stars are.</summary>
    public required string Unit { get; init; }

    /// <summary>The address of who fills in its form.</summary>
    public required string Person { get; init; }

    public override string Id => IdOf(Rubric, Name);

    public static string IdOf(string rubric, string name) => $"subject-{rubric}-{name}";
}
