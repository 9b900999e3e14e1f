using System.Threading.Channels;
using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Rehearsal;

/// <summary>
/// Takes what waits in the outbox to the log, which is written while the rehearsal goes on: setting mails and writing their files is
/// half of its work. A rehearsal that breaks is begun anew, so that its mails are claimed many at a time, and nobody asks how one
/// of them ended; those that leave the house go one by one, as <see cref="Mails.MailPump"/> says.
/// </summary>
internal sealed class MailRun : IAsyncDisposable
{
    private const int Batch = 200, Ahead = 4;

    private readonly IOutbox _outbox;
    private readonly Channel<IReadOnlyList<OutboxRow>> _claimed = Channel.CreateBounded<IReadOnlyList<OutboxRow>>(Ahead);
    private readonly Task _taken;

    public MailRun(IOutbox outbox, MailWriter writer, MailLog log)
    {
        _outbox = outbox;
        _taken = Task.Run(() => Take(writer, log));
    }

    /// <exception cref="IOException">A mail's file cannot be written.</exception>
    public async Task Run(DateTimeOffset now, CancellationToken cancel)
    {
        while (await _outbox.Claim(now, Batch, cancel: cancel) is { Count: > 0 } rows)
        {
            // closed before its end is what faulted, and says why
            if (await _claimed.Writer.WaitToWriteAsync(cancel)) await _claimed.Writer.WriteAsync(rows, cancel);
            else await _taken;
        }
    }

    /// <summary>Waits until all mails are in the log.</summary>
    public Task Finish()
    {
        _claimed.Writer.TryComplete();
        return _taken;
    }

    public async ValueTask DisposeAsync() => await Finish().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task Take(MailWriter writer, MailLog log)
    {
        try
        {
            await foreach (var rows in _claimed.Reader.ReadAllAsync()) await log.Take(rows, writer.Write);
        }
        catch
        {
            _claimed.Writer.TryComplete();
            throw;
        }
    }
}
