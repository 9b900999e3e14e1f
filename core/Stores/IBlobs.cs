namespace Sanwen.Core.Stores;

/// <summary>Files that people attach, and published bulletins. Names are the store's own (<see cref="BlobName"/>), never a person's file name.</summary>
public interface IBlobs
{
    /// <summary>Stores a file under its own fresh name and returns that name.</summary>
    Task<string> Save(Stream content, CancellationToken cancel = default);

    /// <summary>The file, or null where there is none of that name.</summary>
    Task<Stream?> Open(string name, CancellationToken cancel = default);

    /// <summary>The names of all files, in no order.</summary>
    IAsyncEnumerable<string> Names(CancellationToken cancel = default);

    /// <summary>Stores a file under the name that it had in another store, over one that has it here.</summary>
    /// <exception cref="ArgumentException">It is no <see cref="BlobName"/>.</exception>
    Task Put(string name, Stream content, CancellationToken cancel = default);

    /// <summary>Takes a file away; does nothing where there is none of that name.</summary>
    Task Delete(string name, CancellationToken cancel = default);
}
