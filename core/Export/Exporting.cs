using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Export;

/// <summary>Finds the lists to download: those of the office, and those of every programme.</summary>
public sealed class Exporting(IStore store, OfficeReader offices)
{
    public const string Matters = "matters", People = "people", Projects = "projects", Branches = "branches", Investments = "investments";

    /// <summary>The lists that hold no address of anybody, or can do without, by name; all others are for who keeps the lists.</summary>
    public static readonly IReadOnlyList<string> ForEverybody = [Matters, Projects, Branches, Investments];

    /// <summary>Each list as it stands, all of it; null where there is none of that name.</summary>
    /// <param name="name">As its template is called, without the ending.</param>
    /// <param name="addresses">Whether people stand with their addresses, as an import needs them where two are called the same; else with their names.</param>
    public async Task<ListTable?> Find(string name, bool addresses, DateTimeOffset now, CancellationToken cancel = default)
    {
        var (office, day) = (await offices.Read(cancel).ConfigureAwait(false), China.DateOf(now));
        var address = Address(office, addresses);
        return name switch
        {
            Matters => OfficeLists.Matters(office.Matters.Values.OrderBy(m => m.Key, StringComparer.Ordinal), office, day, address),
            People => OfficeLists.People(office),
            Projects => OfficeLists.Projects(office, day),
            Branches => OfficeLists.Branches(office, address),
            Investments => OfficeLists.Investments(office),
            _ => await Programme(name, office, address, cancel).ConfigureAwait(false),
        };
    }

    /// <summary>What stands in place of a person's address.</summary>
    public static Func<string, string> Address(Office office, bool addresses) => addresses ? a => a : office.NameOf;

    private async Task<ListTable?> Programme(string name, Office office, Func<string, string> address, CancellationToken cancel) =>
        RecordKind.All.FirstOrDefault(k => Path.GetFileNameWithoutExtension(k.File) == name) is { } kind
            ? kind.Table(await kind.Load(store, cancel).ConfigureAwait(false), office, address)
            : null;
}
