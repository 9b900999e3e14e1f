namespace Sanwen.Web.Hosting;

/// <summary>What comes with the program: the default rules, the official days, and the sample office.</summary>
public static class Seeds
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static string Policy => Path.Combine(Folder, "policy.json");

    public static string Calendar => Path.Combine(Folder, "calendar");

    /// <summary>The lists of the sample office, without those of its programmes.</summary>
    public static IReadOnlyList<string> Office { get; } =
    [
        Path.Combine(Folder, "people.csv"),
        Path.Combine(Folder, "matters.csv"),
        Path.Combine(Folder, "branch-people.csv"),
        Path.Combine(Folder, "branches.csv"),
        Path.Combine(Folder, "projects.csv"),
        Path.Combine(Folder, "investments.csv"),
    ];

    /// <summary>All lists of the sample office; those of programmes may refer to the others and to each other.</summary>
    public static IReadOnlyList<string> Lists { get; } =
        [.. Office, .. Directory.EnumerateFiles(Path.Combine(Folder, "programmes"), "*.csv").Order(StringComparer.Ordinal)];
}
