namespace Sanwen.Infra.Tests;

/// <summary>Reads the files that checks look at, and only those.</summary>
internal static class Reading
{
    private static readonly string[] Folders = ["infra", "functions", "web", ".github", "docs"];

    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    /// <summary>The project that these tests are of.</summary>
    public static Files Project { get; } = Read(Root());

    /// <summary>The same in small.</summary>
    public static Files Example { get; } = Read(Path.Combine(Root(), "tests", "Sanwen.Infra.Tests", "Example"));

    private static Files Read(string root)
    {
        var inFolders = Folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists).SelectMany(Texts);
        return new(Directory.GetFiles(root).Concat(inFolders).Where(IsText)
            .ToDictionary(p => Path.GetRelativePath(root, p).Replace('\\', '/'), File.ReadAllText));
    }

    private static IEnumerable<string> Texts(string folder) => Directory.GetFiles(folder).Concat(
        Directory.GetDirectories(folder).Where(d => !Built.Contains(Path.GetFileName(d))).SelectMany(Texts));

    private static bool IsText(string path) => Path.GetExtension(path) is
        ".bicep" or ".bicepparam" or ".json" or ".yaml" or ".yml" or ".cs" or ".csproj" or ".props" or ".md" or ".sh" or ".ps1";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sanwen.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the project: there is no Sanwen.slnx above them.");
    }
}
