namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    /// <summary>Sees all that was committed before the call, unless this piece of work has looked already.</summary>
    private async Task Look(CancellationToken cancel)
    {
        var invocation = _invocation.Value;
        if (invocation is { HasLooked: true }) return;
        var begun = Interlocked.Read(ref _looks);
        await Alone(() => LookAfter(begun, cancel), cancel);
        if (invocation is not null) invocation.HasLooked = true;
    }

    /// <summary>Whoever waited while another looked needs no look of its own if that one began later than the wish.</summary>
    private Task<bool> LookAfter(long begun, CancellationToken cancel) => _looked > begun ? Task.FromResult(true) : LookNow(cancel);

    private async Task<bool> LookNow(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _looks);
        await _tail.Look(cancel);
        await _unfinished.Clear(cancel);
        _looked = number;
        return true;
    }

    private async Task<T> Alone<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }
}
