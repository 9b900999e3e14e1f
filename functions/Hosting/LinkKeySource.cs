using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Hosting;

/// <summary>The keys that links are signed with: the setting, which Key Vault fills, or else a blob that is made at the first start.</summary>
public static class LinkKeySource
{
    public const string Blob = "keys/links.json";

    /// <remarks>
    /// Where the setting is there, the blob counts for nothing: whoever can write evidence and rules is not to be able to sign. Of
    /// several processes that start for the first time together, one makes the blob, and all read it.
    /// </remarks>
    /// <exception cref="FileProblemException">The setting or the file does not hold a list of keys.</exception>
    public static LinkSigner Load(OfficeFiles files, OfficeOptions options)
    {
        if (options.LinkKeys is { Length: > 0 } keys) return LinkKeys.Read(keys, OfficeOptions.LinkKeysKey);
        if (files.Names(Blob).Count == 0) files.Add(Blob, BinaryData.FromBytes(LinkKeys.Fresh()));
        return LinkKeys.Read(files.Text(Blob), files.Path(Blob));
    }
}
