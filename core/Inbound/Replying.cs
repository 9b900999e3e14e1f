using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Inbound;

/// <summary>Takes replies to mails. What is not plain is answered once; what is not genuine is not answered at all.</summary>
public sealed class Replying(IStore store, IOutbox outbox, ReplyAddresses addresses, ReplyCarrying carrying)
{
    /// <summary>Taking the same mail again changes nothing.</summary>
    /// <exception cref="ConflictException">Others kept writing the same records; nothing was changed.</exception>
    public async Task<ReplyOutcome> Take(InboundMail reply, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await Asked(reply, cancel).ConfigureAwait(false) is not { } mail || ReplyForm.Of(mail) is not { } form)
        {
            return new ReplyOutcome.Ignored(ReplyObjection.NoSuchAddress);
        }

        if (ReplyGuard.Objection(reply, mail, addresses) is { } why) return new ReplyOutcome.Ignored(why, mail);
        var meaning = ReplyReader.Read(OwnWords.Of(reply.Text), form);
        var said = meaning as ReplyMeaning.Clear;
        if (now >= mail.Link!.Expires)
        {
            return said is not null && await carrying.Stands(mail, said, cancel).ConfigureAwait(false)
                ? new ReplyOutcome.Repeated(mail)
                : await Answer(mail, "这封邮件已过有效期，不能再用回复作决定。", again: false, now, cancel).ConfigureAwait(false);
        }

        if (said is null) return await Answer(mail, ((ReplyMeaning.Unclear)meaning).Why, again: true, now, cancel).ConfigureAwait(false);
        return await carrying.Carry(mail, said, now, cancel).ConfigureAwait(false) switch
        {
            Carried.Done => new ReplyOutcome.Taken(mail, said),
            Carried.Repeated => new ReplyOutcome.Repeated(mail),
            Carried.Over over => await Answer(mail, over.Words, again: false, now, cancel).ConfigureAwait(false),
            Carried.Refused refused => await Answer(mail, refused.Words, again: true, now, cancel).ConfigureAwait(false),
            var other => throw new NotSupportedException($"Nothing is known of a reply that ended as {other.GetType()}."),
        };
    }

    private async Task<Mail?> Asked(InboundMail reply, CancellationToken cancel)
    {
        foreach (var reference in reply.To.Select(addresses.Read).OfType<string>().Distinct())
        {
            if (await outbox.FindByReference(reference, cancel).ConfigureAwait(false) is { } row) return row.Mail;
        }

        return null;
    }

    private async Task<ReplyOutcome> Answer(Mail mail, string why, bool again, DateTimeOffset now, CancellationToken cancel)
    {
        if (!ReplyAnswer.MayBeAnswered(mail) || await outbox.FindMail(ReplyAnswer.IdOf(mail), cancel).ConfigureAwait(false) is not null)
        {
            return new ReplyOutcome.Unanswered(mail, why);
        }

        var answer = ReplyAnswer.To(mail, why, again, now);
        await store.Decide(() => Task.FromResult(((Change?)new Change().Send(answer), true)), cancel).ConfigureAwait(false);
        return new ReplyOutcome.Answered(mail, answer);
    }
}
