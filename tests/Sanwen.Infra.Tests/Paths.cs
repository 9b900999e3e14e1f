namespace Sanwen.Infra.Tests;

/// <summary>Paths with slashes from the root of the project, on every machine.</summary>
internal static class Paths
{
    public static string Folder(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    public static string Join(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{target}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
