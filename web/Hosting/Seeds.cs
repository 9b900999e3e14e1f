namespace Sanwen.Web.Hosting;

/// <summary>What comes with the program: the default rules, the official days, and the sample office.</summary>
public static class Seeds
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static string Policy => Path.Combine(Folder, "policy.json");

    public static string Calendar => Path.Combine(Folder, "calendar");

    public static IReadOnlyList<string> Lists => [Path.Combine(Folder, "people.csv"), Path.Combine(Folder, "matters.csv")];
}
