using Azure;
using Sanwen.Core.Backups;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore : IArchive
{
    /// <exception cref="StoreException">It is being filled, or that broke off.</exception>
    public async Task<bool> Exists(CancellationToken cancel = default) => await _rows.Find(Keys.Head, cancel) is { } row && !Head.Read(row).HoldsNothing;

    public async Task<bool> IsEmpty(CancellationToken cancel = default) => await _rows.Find(Keys.Head, cancel) is not { } row || Head.Any(row).HoldsNothing;

    /// <exception cref="StoreException">It is being filled, or that broke off.</exception>
    public IAsyncEnumerable<ArchiveLine> Read(CancellationToken cancel = default) =>
        new Reading(_rows, _texts, () => Alone(() => End(cancel), cancel)).Lines(cancel);

    /// <remarks>
    /// The app is to be stopped meanwhile: its processes refuse to work from the first step on, but a mail that one of them has just
    /// claimed is sent.
    /// </remarks>
    public async Task Fill(IEnumerable<ArchiveLine> lines, CancellationToken cancel = default)
    {
        await Prepare(cancel);
        try
        {
            await new Filling(_rows, _texts).Run(lines, cancel);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            throw new StoreException($"恢复中断：{fault.Message}现在的数据不完整，暂时不能使用。请检查网络和权限后，重新运行一次 restore。", fault);
        }
    }

    /// <summary>Whether it was filled, and nobody has seen yet to the instances and mails that came with it.</summary>
    public async Task<bool> WasFilled(CancellationToken cancel = default) => await _rows.Find(Keys.Filled, cancel) is not null;

    /// <summary>Somebody has seen to them.</summary>
    public Task ForgetFilling(CancellationToken cancel = default) => Move([[RowActions.Delete(Keys.Filled)]], cancel);

    private async Task<Head> End(CancellationToken cancel)
    {
        await LookNow(cancel);
        return _tail.Head!;
    }
}
