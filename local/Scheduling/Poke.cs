namespace Sanwen.Local.Scheduling;

/// <summary>Wakes who waits for it, or is about to. A poke that nobody hears in time only costs time.</summary>
public sealed class Poke
{
    private volatile TaskCompletionSource _next = Fresh();

    public void Now() => _next.TrySetResult();

    /// <summary>Returns at the next poke, at once if there was one since the last return, and after <paramref name="most"/> at the latest.</summary>
    public async Task Wait(TimeSpan most, TimeProvider clock, CancellationToken cancel = default)
    {
        try
        {
            await _next.Task.WaitAsync(most, clock, cancel);
        }
        catch (TimeoutException)
        {
            return;
        }

        // whoever pokes before this line has written its facts before it, and the turn that follows reads them
        _next = Fresh();
    }

    // else the waiter's whole turn would run inside the request that pokes
    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
