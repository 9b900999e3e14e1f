namespace Sanwen.Local.Hosting;

/// <summary>The sample office that comes with the program.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static string Policy => Path.Combine(Folder, "policy.json");

    public static string Calendar => Path.Combine(Folder, "calendar");

    public static IReadOnlyList<string> Lists => [Path.Combine(Folder, "people.csv"), Path.Combine(Folder, "matters.csv")];

    /// <summary>Puts the default rules into a data folder that has none, where the administrator edits them.</summary>
    public static void PutRules(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        if (!File.Exists(data.Policy)) File.Copy(Policy, data.Policy);
        if (Directory.Exists(data.Calendar)) return;
        Directory.CreateDirectory(data.Calendar);
        foreach (var file in Directory.GetFiles(Calendar)) File.Copy(file, Path.Combine(data.Calendar, Path.GetFileName(file)));
    }
}
