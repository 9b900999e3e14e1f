using System.Collections.Concurrent;
using Sanwen.Core.Stores;
using Sanwen.Functions.Mails;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>Where mails are accepted, whatever becomes of the worker that handed them over.</summary>
internal sealed class PostOffice
{
    private int _handed;

    /// <summary>The ids of the mails accepted, twice where one came twice.</summary>
    public ConcurrentQueue<string> Accepted { get; } = [];

    /// <summary>Kills the worker at each so many mails, when they are accepted and not yet settled; 0 for never.</summary>
    public int KillEvery { get; init; }

    /// <summary>So many first mails are accepted, and then an error is thrown.</summary>
    public int ThrowAfterwards { get; init; }

    public IMailSender For(Worker worker) => new Counter(this, worker);

    private sealed class Counter(PostOffice post, Worker worker) : IMailSender
    {
        public async Task<IReadOnlyList<Settlement>> Send(Batch batch)
        {
            await worker.Alive();
            foreach (var mail in batch.Mails) post.Accepted.Enqueue(mail.Row.Mail.Id);
            var handed = Interlocked.Increment(ref post._handed);
            if (handed <= post.ThrowAfterwards) throw new InvalidOperationException("The answer could not be understood.");
            if (post.KillEvery > 0 && handed % post.KillEvery == 0) worker.Kill();
            await worker.Alive();
            return [.. batch.Mails.Select(_ => new Settlement.Sent())];
        }
    }
}
