using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Hosting;

/// <summary>The keys that links are signed with, in a file that only its owner may read; made at the first start.</summary>
internal static class LinkKeyFile
{
    /// <exception cref="FileProblemException">The file does not hold a list of keys.</exception>
    public static LinkSigner Load(DataFolder data)
    {
        var file = Path.Combine(data.Keys, "links.json");
        if (!File.Exists(file)) Create(file);
        return LinkKeys.Read(File.ReadAllText(file), file);
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = OwnersFile.Open(file, FileMode.CreateNew);
        stream.Write(LinkKeys.Fresh());
    }
}
