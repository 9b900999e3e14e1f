using Microsoft.Data.Sqlite;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;

namespace Sanwen.Proof.Tests.Load;

/// <summary>What several have to write goes to the disk at once, and yet each stands or falls alone.</summary>
public sealed class WaitingWriteTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteSession _session;
    private volatile bool _queued;

    public WaitingWriteTests()
    {
        _session = new(new(_folder["try.db"]));
        _session.EnterLog();
        _session.Execute("create table said (words text not null)");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_waits_together_is_one_commit()
    {
        var before = Commits();
        WaitingWrite[] all = [Says("a"), Says("b"), SaysTwice("c", keep: true)];

        WaitingWrite.Run(all, _session);

        Assert.All(all, w => Assert.True(w.IsOver));
        Assert.Equal(["a", "b", "c", "c"], Said());
        Assert.Equal(before + 1, Commits());
    }

    [Fact]
    public void One_that_fails_or_is_refused_leaves_the_others_standing()
    {
        var failing = new WaitingWrite(s => s.Transaction(t =>
        {
            t.Execute("insert into said values ('half')");
            t.Execute("insert into said values (null)");
            return true;
        }));

        WaitingWrite.Run([Says("a"), failing, SaysTwice("refused", keep: false), Says("b")], _session);

        Assert.Throws<SqliteException>(failing.ThrowIfFailed);
        Assert.Equal(["a", "b"], Said());
    }

    [Fact]
    public void One_that_ends_the_transaction_from_within_leaves_nothing_of_any_of_them()
    {
        // as a full disk may do
        var ending = new WaitingWrite(s =>
        {
            s.Execute("rollback");
            throw new IOException("full");
        });

        Assert.Throws<IOException>(() => WaitingWrite.Run([Says("a"), ending, Says("b")], _session));

        Assert.Empty(Said());
        Assert.False(_session.IsInTransaction);
    }

    [Fact]
    public async Task Who_waits_is_told_that_nothing_was_written_where_nothing_can_be()
    {
        using var file = new SqliteFile(new(_folder["sanwen.db"]));
        var blocked = new TaskCompletionSource();
        var first = Task.Run(() => file.Write(
            s =>
            {
                blocked.SetResult();
                SpinWait.SpinUntil(() => _queued);
                return 0;
            },
            CancellationToken.None));
        await blocked.Task;
        var kept = file.Write(s => s.Execute("create table kept (words text)"), CancellationToken.None);
        var ending = file.Write<int>(
            s =>
            {
                s.Execute("rollback");
                throw new IOException("full");
            },
            CancellationToken.None);
        _queued = true;
        await first;

        await Assert.ThrowsAsync<IOException>(() => kept);
        await Assert.ThrowsAsync<IOException>(() => ending);
        Assert.Equal(0, file.Read(s => s.Number("select count(*) from sqlite_master where name = 'kept'")));
    }

    private static WaitingWrite Says(string words) => new(s => s.Execute("insert into said values (?1)", words));

    private static WaitingWrite SaysTwice(string words, bool keep) => new(s => s.Transaction(t =>
    {
        t.Execute("insert into said values (?1), (?1)", words);
        return keep;
    }));

    private List<string> Said() => _session.Query("select words from said order by rowid", r => r.GetString(0));

    /// <summary>In the log beside the file: a page that ends a commit carries the size of the file after it.</summary>
    private int Commits()
    {
        const int Head = 32, PageHead = 24, SizeAt = 4;
        var page = (int)_session.Number("pragma page_size")!.Value + PageHead;
        using var file = new FileStream(_folder["try.db-wal"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var log = new byte[file.Length];
        file.ReadExactly(log);
        return Enumerable.Range(0, (log.Length - Head) / page).Count(i => log.AsSpan(Head + (i * page) + SizeAt, 4).ContainsAnyExcept((byte)0));
    }
}
