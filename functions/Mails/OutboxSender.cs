using Sanwen.Core.Stores;

namespace Sanwen.Functions.Mails;

/// <summary>Leaves mails where they are: on the outbox page, which shows their links.</summary>
public sealed class OutboxSender : IMailSender
{
    public Task<IReadOnlyList<Settlement>> Send(Batch batch) => Task.FromResult<IReadOnlyList<Settlement>>(
        [.. batch.Mails.Select(_ => new Settlement.Sent("没有真正发出：Mail:Sender 设为 Outbox，邮件只在发件箱里查看。"))]);
}
