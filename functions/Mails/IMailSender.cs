using Sanwen.Core.Stores;

namespace Sanwen.Functions.Mails;

/// <summary>Hands mails out. What can be expected to go wrong is a settlement, not an exception.</summary>
public interface IMailSender
{
    /// <summary>How each mail of a batch ended, in the batch's order.</summary>
    Task<IReadOnlyList<Settlement>> Send(Batch batch);
}
