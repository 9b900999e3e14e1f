namespace Sanwen.Core.Stores;

/// <summary>Files that people attach, and published bulletins. Names are the store's own, never a person's file name.</summary>
public interface IBlobs
{
    /// <summary>Stores a file under its own fresh name and returns that name.</summary>
    Task<string> Save(Stream content, CancellationToken cancel = default);

    /// <summary>The file, or null where there is none of that name.</summary>
    Task<Stream?> Open(string name, CancellationToken cancel = default);
}
