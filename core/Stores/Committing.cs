namespace Sanwen.Core.Stores;

/// <summary>Somebody else kept writing the same records; nothing was changed and trying again later may work.</summary>
public sealed class ConflictException() : Exception("数据正被他人修改，本次没有保存，请稍后再试。");

internal static class Committing
{
    private const int Attempts = 20;

    /// <summary>Decides on fresh state and commits; decides anew when another writer came first.</summary>
    /// <param name="decide">Reads, decides, and returns the change (null: nothing to write) with the outcome.</param>
    /// <exception cref="ConflictException">Other writers came first twenty times running.</exception>
    public static async Task<T> Decide<T>(this IStore store, Func<Task<(Change? Change, T Outcome)>> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (change, outcome) = await decide().ConfigureAwait(false);
            if (change is null || change.IsEmpty || await store.Commit(change, cancel).ConfigureAwait(false)) return outcome;
        }

        throw new ConflictException();
    }
}
