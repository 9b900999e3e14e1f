using Sanwen.Core.Engine;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Rehearsal;
using Sanwen.Web.Hosting;

namespace Sanwen.Proof.Tests.Load;

/// <summary>An office of any number of people with two matters each, whose work is told by what it reads and commits, not by a clock.</summary>
internal sealed class AskedOffice : IDisposable
{
    private readonly SqliteStore _sqlite;
    private readonly OfficeReader _offices;
    private readonly Clockwork _clockwork;

    public AskedOffice(SqliteOptions options)
    {
        Rules = RuleFolder.Read(Seeds.Policy, Seeds.Calendar);
        _sqlite = new(options);
        Counted = new(_sqlite);
        _offices = new(Counted, Rules.Policy, Rules.Calendar);
        _clockwork = new(Counted, _offices, new(Counted, _offices, new(Counted, _sqlite, _offices)));
    }

    public Rules Rules { get; }

    public CountingStore Counted { get; }

    public IOutbox Outbox => _sqlite;

    /// <summary>When the office was last advanced.</summary>
    public DateTimeOffset Now { get; private set; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<AskedOffice> Settled(int people)
    {
        var change = new Change();
        foreach (var i in Enumerable.Range(0, people))
        {
            change.Add(new Person { Email = $"p{i}@x.example", Name = $"承办人{i}", Unit = $"单位{i % 7}", Roles = Roles.Responsible });
            change.Add(Matter(i, 1)).Add(Matter(i, 2));
        }

        Assert.True(await _sqlite.Commit(change, Cancel));
        await _clockwork.EnsureMonth(China.StartOf(new(2026, 9, 1)), Cancel);
        return this;
    }

    /// <summary>Does what is due next: first the question to everybody, then its ladder.</summary>
    /// <returns>How many records that read, and in how many commits it wrote.</returns>
    public async Task<(int Read, int Commits)> Next()
    {
        var (read, commits) = (Counted.Read, Counted.Commits);
        Now = (await _sqlite.NextWake(Cancel))!.Value;
        await _clockwork.RunDue(Now, Cancel);
        return (Counted.Read - read, Counted.Commits - commits);
    }

    /// <summary>The same moment once more.</summary>
    public Task<int> Again() => _clockwork.RunDue(Now, Cancel);

    public void Dispose()
    {
        _offices.Dispose();
        _sqlite.Dispose();
    }

    private static Matter Matter(int person, int number) => new()
    {
        Key = $"M-{person:0000}-{number}",
        Title = "老旧小区改造",
        LeadUnit = $"单位{person % 7}",
        Responsible = $"p{person}@x.example",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
    };
}
