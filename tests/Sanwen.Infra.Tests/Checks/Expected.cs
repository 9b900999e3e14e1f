namespace Sanwen.Infra.Tests.Checks;

/// <summary>What the checks cannot know from the files. An exception that nothing needs is a problem, as it would hide the next mistake.</summary>
internal sealed record Expected
{
    /// <summary>Parameters without default that azd asks the administrator for.</summary>
    public IReadOnlyList<string> AskedByAzd { get; init; } = [];

    /// <summary>Settings that the app does not read by itself: who does, by key with colons.</summary>
    public IReadOnlyDictionary<string, string> ReadByPlatform { get; init; } = Table();

    /// <summary>Settings that the app reads and no template sets: who does.</summary>
    public IReadOnlyDictionary<string, string> SetElsewhere { get; init; } = Table();

    /// <summary>Variables that files of parameters read and workflows leave out: why.</summary>
    public IReadOnlyDictionary<string, string> NotHandedOver { get; init; } = Table();

    /// <summary>Built-in roles of Azure, which have the same id in every cloud.</summary>
    public IReadOnlyDictionary<string, string> BuiltInRoles { get; init; } = Table();

    /// <summary>Every role that is given: in which module, by which parameter's principal, which role.</summary>
    public IReadOnlySet<(string Module, string Principal, string Role)> Grants { get; init; } = new HashSet<(string, string, string)>();

    /// <summary>What must be so in resources: <c>@name</c> is a decorator, a number the place in a list, * the first of whatever name.</summary>
    public IReadOnlySet<(string File, string Resource, string Path, string Value)> Promises { get; init; } = new HashSet<(string, string, string, string)>();

    /// <summary>Addresses that templates may hold: why.</summary>
    public IReadOnlyDictionary<string, string> Hosts { get; init; } = Table();

    /// <summary>Types and versions of resources that are previews: why.</summary>
    public IReadOnlyDictionary<string, string> Previews { get; init; } = Table();

    /// <summary>Types of resources that are in no region.</summary>
    public IReadOnlySet<string> Global { get; init; } = new HashSet<string>();

    /// <summary>How many characters the name of a resource may have, by type.</summary>
    public IReadOnlyDictionary<string, int> LongestNames { get; init; } = new Dictionary<string, int>();

    private static Dictionary<string, string> Table() => new(StringComparer.OrdinalIgnoreCase);
}
