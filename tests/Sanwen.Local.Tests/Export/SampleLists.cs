using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Export;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;

namespace Sanwen.Local.Tests.Export;

/// <summary>The sample office in a store of its own, with its lists going out and coming in.</summary>
internal sealed class SampleLists : IDisposable
{
    public static readonly DateTimeOffset Now = China.At(new(2026, 11, 22), new(10, 0));

    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;

    private SampleLists(Policy policy, WorkCalendar calendar)
    {
        Policy = policy;
        _store = new(new SqliteOptions(_folder["office.db"], Durable: false));
        Offices = new(_store, policy, calendar);
        Importing = new(_store, Offices);
        Exporting = new(_store, Offices);
    }

    public Policy Policy { get; }

    public OfficeReader Offices { get; }

    public Importing Importing { get; }

    public Exporting Exporting { get; }

    /// <summary>Every list there is, by name.</summary>
    public static TheoryData<string> Names =>
        [Exporting.Matters, Exporting.People, Exporting.Projects, Exporting.Branches, Exporting.Investments, .. RecordLists.All.Select(l => Path.GetFileNameWithoutExtension(l.File))];

    public static async Task<SampleLists> Open(Func<Policy, Policy>? change = null)
    {
        var rules = RuleFolder.Read(Seeds.Policy, Seeds.Calendar);
        var lists = new SampleLists((change ?? (p => p))(rules.Policy), rules.Calendar);
        Assert.NotNull(await new FirstLists(lists._store, lists.Importing, lists.Policy, TimeProvider.System).Sample(TestContext.Current.CancellationToken));
        return lists;
    }

    public async Task<ListTable> Table(string name, bool addresses = true) =>
        await Exporting.Find(name, addresses, Now, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"No list {name}.");

    public async Task<byte[]> Download(string name) => WorkbookWriter.Write(await Table(name), Policy).ToArray();

    public async Task<ImportPlan> Upload(byte[] workbook)
    {
        using var content = new MemoryStream(workbook);
        var reading = await SheetReader.Read("名单.xlsx", content, Policy.Headings, TestContext.Current.CancellationToken);
        return await Importing.Preview([reading], TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Offices.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }
}
