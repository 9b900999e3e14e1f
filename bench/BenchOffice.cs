using Sanwen.Core.Engine;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Bench;

/// <summary>An office in a data folder, with the store as the program opens it: what is committed is on the disk.</summary>
internal sealed class BenchOffice : IDisposable
{
    public static readonly YearMonth September = new(2026, 9);

    /// <summary>When September's first question opens.</summary>
    public static readonly DateTimeOffset Opened = China.At(September.FirstDay, new(9, 0));

    public BenchOffice(string folder, bool durable = true)
    {
        Data = new(folder);
        RuleFolder.Put(Data);
        Rules = RuleFolder.Read(Data.Policy, Data.Calendar);
        Store = new(new(Data.Database, durable));
        Offices = new(Store, Rules.Policy, Rules.Calendar);
        Clockwork = new(Store, Offices, new(Store, Offices, new(Store, Store, Offices)));
    }

    public DataFolder Data { get; }

    public Rules Rules { get; }

    public SqliteStore Store { get; }

    public OfficeReader Offices { get; }

    public Clockwork Clockwork { get; }

    public void Dispose()
    {
        Offices.Dispose();
        Store.Dispose();
    }

    /// <summary>The same office in another folder, for a part that changes it.</summary>
    public static string Copy(string folder, string name)
    {
        var copy = Path.Combine(Path.GetDirectoryName(folder)!, name);
        Directory.CreateDirectory(copy);
        File.Copy(new DataFolder(folder).Database, new DataFolder(copy).Database);
        return copy;
    }
}
