using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Tests.Mails;

internal sealed class PlainSender(Func<OutboxRow, Settlement> send) : IMailSender
{
    public int AtOnce => 1;

    public Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel) => Task.FromResult(send(row));
}

/// <summary>Holds every mail until it is opened.</summary>
internal sealed class GatedSender(int atOnce) : IMailSender
{
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _now;
    private int _most;

    public int AtOnce => atOnce;

    public Task Full => _full.Task;

    public int Most => _most;

    public void Open() => _open.SetResult();

    public async Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
    {
        var now = Interlocked.Increment(ref _now);
        _most = Math.Max(_most, now);
        if (now == atOnce) _full.TrySetResult();
        await _open.Task;
        Interlocked.Decrement(ref _now);
        return new Settlement.Sent();
    }
}

internal sealed class PumpLog : ILogger<MailPump>
{
    public List<string> All { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Add(formatter(state, exception));
}
