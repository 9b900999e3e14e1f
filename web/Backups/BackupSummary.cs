using Sanwen.Core.Backups;

namespace Sanwen.Web.Backups;

/// <summary>What a sound backup holds.</summary>
/// <param name="Broken">Journals that do not fit their hash chains: a backup of such an office is a backup all the same.</param>
/// <param name="Waiting">Mails that had not been sent yet.</param>
public sealed record BackupSummary(DateTimeOffset Made, BackupCounts Counts, int Journals, IReadOnlyList<BrokenChain> Broken, int Waiting);
