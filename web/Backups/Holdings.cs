using Sanwen.Core.Backups;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Backups;

/// <summary>Everything that an office holds and that goes into a backup. Keys and settings do not: they are a host's own.</summary>
/// <param name="owner">What is closed together with it.</param>
public sealed class Holdings(IArchive archive, IBlobs files, IRuleShelf rules, IDisposable owner) : IDisposable
{
    public IArchive Archive => archive;

    public IBlobs Files => files;

    public IRuleShelf Rules => rules;

    public void Dispose() => owner.Dispose();
}
