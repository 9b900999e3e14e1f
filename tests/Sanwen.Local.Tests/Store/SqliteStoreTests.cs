using Microsoft.Data.Sqlite;
using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Local.Store;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly List<SqliteStore> _others = [];

    public SqliteStoreTests() => _store = new(new(File));

    protected override IStore Store => _store;

    protected override IOutbox Outbox => _store;

    protected override (IStore Store, IOutbox Outbox) Another()
    {
        _others.Add(new(new(File)));
        return (_others[^1], _others[^1]);
    }

    private string File => _folder["data/sanwen.db"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _others.ForEach(o => o.Dispose());
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_opened_again_holds_everything()
    {
        await _store.Commit(new Change().Add(Round("a@x.example", Nine), Note()).Send(Mail("m1"), Mail("m2")), Cancel);
        await _store.Claim(Nine, 1, cancel: Cancel);
        var mark = (await _store.Since<AskRound>(0, Cancel)).Mark;
        _store.Dispose();

        using var again = new SqliteStore(new(File));
        var round = await again.Find<AskRound>(Round("a@x.example").Id, Cancel);

        Assert.Null(JournalHead.FirstBroken(await again.Journal(round!.Value.Id, Cancel), round.Value.Journal));
        Assert.Equal([round.Value.Id], await again.Due(Nine, 9, Cancel));
        Assert.Equal(["m1"], (await again.Sweep(DateTimeOffset.MaxValue, Nine, Cancel)).Select(r => r.Mail.Id));
        Assert.Equal(["m2"], (await again.Claim(Nine, 9, cancel: Cancel)).Select(r => r.Mail.Id));
        Assert.Empty((await again.Since<AskRound>(mark, Cancel)).Items);
        Assert.True(await again.Commit(new Change().Put(round, round.Value with { WakeAt = null }), Cancel));
        Assert.Single((await again.Since<AskRound>(mark, Cancel)).Items);
    }

    [Fact]
    public async Task Two_processes_may_share_the_file()
    {
        using var other = new SqliteStore(new(File));

        var done = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            () => (i % 2 == 0 ? _store : other).Commit(new Change().Add(Person($"p{i}@x.example")), Cancel))));

        Assert.DoesNotContain(false, done);
        Assert.Equal(100, (await _store.Since<Person>(0, Cancel)).Items.Select(p => p.Version).Distinct().Count());
    }

    [Fact]
    public async Task Chinese_is_stored_as_it_reads()
    {
        await _store.Commit(new Change().Add(Person("a@x.example", "城建办")), Cancel);

        Assert.Contains("\"Name\":\"城建办\"", Scalar("select body from records"), StringComparison.Ordinal);
        Assert.Contains("\"Roles\":\"Responsible, UnitHead\"", Scalar("select body from records"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_store_does_not_know_is_named()
    {
        var write = await Assert.ThrowsAsync<NotSupportedException>(() => _store.Commit(new Change().Add(new Stranger()), Cancel));
        var read = await Assert.ThrowsAsync<NotSupportedException>(() => _store.Find<Stranger>("x", Cancel));

        Assert.Contains(nameof(Stranger), write.Message, StringComparison.Ordinal);
        Assert.Contains("JsonSerializable", read.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RecordTypes))]
    public void Every_record_of_the_domain_is_known(Type type) =>
        typeof(IStore).GetMethod(nameof(IStore.List))!.MakeGenericMethod(type).Invoke(_store, ["", Cancel]);

    public static TheoryData<Type> RecordTypes() =>
        [.. typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entity)) && !t.IsAbstract)];

    [Fact]
    public async Task A_file_of_the_first_version_finds_its_mails_by_reference_too()
    {
        await _store.Commit(new Change().Send(Mail("m1"), Mail("m2")), Cancel);
        _store.Dispose();
        Scalar("drop index outbox_reference");
        Scalar("alter table outbox drop column reference");
        Scalar("pragma user_version = 1");

        using var again = new SqliteStore(new(File));

        Assert.Equal("m2", (await again.FindByReference(Reference.Of("m2"), Cancel))!.Mail.Id);
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        _store.Dispose();
        Scalar("pragma user_version = 99");

        var fault = Assert.Throws<StoreException>(() => new SqliteStore(new(File)));

        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Contains("请升级程序", fault.Message, StringComparison.Ordinal);
        Assert.Equal("99", Scalar("pragma user_version"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_alone()
    {
        System.IO.File.WriteAllText(_folder["list.db"], new string('编', 4000));

        var fault = Assert.Throws<StoreException>(() => new SqliteStore(new(_folder["list.db"])));

        Assert.Contains($"{_folder["list.db"]} 不是三问的数据库", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("编编", System.IO.File.ReadAllText(_folder["list.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        Scalar("create table theirs (id)", _folder["theirs.db"]);

        var fault = Assert.Throws<StoreException>(() => new SqliteStore(new(_folder["theirs.db"])));

        Assert.Contains("其他程序的数据库", fault.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", Scalar("select group_concat(name) from sqlite_master", _folder["theirs.db"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        System.IO.File.WriteAllText(_folder["file"], "");

        var fault = Assert.Throws<StoreException>(() => new SqliteStore(new(_folder["file/data/sanwen.db"])));

        Assert.Contains($"无法写入数据文件 {_folder["file/data/sanwen.db"]}", fault.Message, StringComparison.Ordinal);
    }

    private string? Scalar(string sql, string? file = null)
    {
        using var connection = new SqliteConnection($"Data Source={file ?? File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private sealed record Stranger : Entity
    {
        public override string Id => "x";
    }
}
