namespace Sanwen.Core.Backups;

/// <summary>
/// A store that can be read whole, and filled anew. Lines come in one order, whatever the store is made of, so that two backups of
/// one state are the same: records by kind and id, journal entries by instance and number, mails as they were queued; texts in the
/// order of their code points.
/// </summary>
public interface IArchive
{
    /// <summary>Whether nobody would miss what it holds: nothing was ever written, or a filling broke off.</summary>
    Task<bool> IsEmpty(CancellationToken cancel = default);

    /// <summary>
    /// Everything as of one moment, while others go on writing: each record, and its journal up to where the record says it ends. How
    /// far a mail has come is told as of the moment that its line is read.
    /// </summary>
    IAsyncEnumerable<ArchiveLine> Read(CancellationToken cancel = default);

    /// <summary>
    /// Puts the lines, which are in order, in the place of all that the store holds. Where that breaks off, the store holds what it held
    /// before, or refuses everything but being filled again.
    /// </summary>
    Task Fill(IEnumerable<ArchiveLine> lines, CancellationToken cancel = default);
}
