using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Hosting;

/// <summary>The keys that links are signed with, as a blob; made at the first start.</summary>
public static class LinkKeyBlob
{
    public const string Name = "keys/links.json";

    /// <summary>Of several processes that start for the first time together, one makes the key, and all read it.</summary>
    /// <exception cref="FileProblemException">The file does not hold a list of keys.</exception>
    public static LinkSigner Load(OfficeFiles files)
    {
        if (files.Names(Name).Count == 0) files.Add(Name, BinaryData.FromBytes(LinkKeys.Fresh()));
        return LinkKeys.Read(files.Text(Name), files.Path(Name));
    }
}
