using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

/// <summary>A staffed office that lists are imported into.</summary>
public abstract class ImportingOffice : IDisposable
{
    private protected static readonly Actor Officer = new("officer@x.example");
    private protected static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));
    private protected readonly MemoryStore _store = new();
    private protected readonly OfficeReader _offices;
    private protected readonly Importing _importing;

    protected ImportingOffice()
    {
        foreach (var person in Staffed.People.Values) _store.Set(person);
        _offices = new(_store, null!, Staffed.Calendar);
        _importing = new(_store, _offices);
    }

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _offices.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<ImportPlan> Preview(params IEnumerable<Sheet> sheets) =>
        _importing.Preview([.. sheets.Select(s => new SheetReading(s, [], []))], Cancel);
}
