using System.Text.Json;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Store;

/// <summary>What every store must do, whatever it is made of.</summary>
public abstract partial class StoreContract
{
    protected abstract IStore Store { get; }

    protected abstract IOutbox Outbox { get; }

    /// <summary>Another store over the same data, as another process has it.</summary>
    protected abstract (IStore Store, IOutbox Outbox) Another();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // records hold lists, which equal only themselves
    private static void AssertSame<T>(T expected, T actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));

    private Task<bool> Commit(Change change) => Store.Commit(change, Cancel);

    private async Task<Stored<T>> Read<T>(string id)
        where T : Entity => Assert.IsType<Stored<T>>(await Store.Find<T>(id, Cancel));
}
