using Sanwen.Core.Stores;

namespace Sanwen.Core.Lists;

/// <summary>清单: what is known of a list beside its matters, which name it. A list that nothing is known of has no record.</summary>
public sealed record MatterList : Entity
{
    /// <summary>How the ids of all lists begin.</summary>
    public const string Prefix = "list-";

    /// <summary>As its matters have it.</summary>
    public required string Name { get; init; }

    /// <summary>年度: the calendar year it is for; null for a list without one.</summary>
    public int? Year { get; init; }

    /// <summary>计划: the multi-year plan that it is a year of.</summary>
    public ListPlan? Plan { get; init; }

    /// <summary>公开: anybody may look at its matters, though at nothing personal.</summary>
    public bool Public { get; init; }

    /// <summary>亮点: the question about the month's result asks for highlights, and the bulletin tells them.</summary>
    public bool Highlights { get; init; }

    public string About { get; init; } = "";

    /// <summary>The list of the year before that it was carried over from.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>The list of the next year that it was carried over to.</summary>
    public string? CarriedTo { get; init; }

    public override string Id => IdOf(Name);

    public static string IdOf(string name) => Prefix + name;
}

/// <summary>A plan over several calendar years, <paramref name="First"/> to <paramref name="Last"/>.</summary>
public sealed record ListPlan(string Name, int First, int Last);
