using Sanwen.Web.Backups;

namespace Sanwen.Functions.Hosting;

/// <summary>The rules as blobs, for backups. They have the same names as there.</summary>
internal sealed class RuleShelf(OfficeFiles files) : IRuleShelf
{
    public IReadOnlyList<string> Names() =>
        [.. files.Names(RuleName.Calendar).Where(n => n.EndsWith(RuleName.Extension, StringComparison.Ordinal)), .. files.Names(RuleName.Policy)];

    public byte[] Read(string name) => files.Bytes(Own(name));

    public void Write(string name, byte[] content) => files.Put(Own(name), BinaryData.FromBytes(content));

    public void Delete(string name) => files.Delete(Own(name));

    // the keys of links lie beside them
    private static string Own(string name) => RuleName.IsOne(name) ? name : throw new ArgumentException($"No name of a file of rules: {name}", nameof(name));
}
