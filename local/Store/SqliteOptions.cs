namespace Sanwen.Local.Store;

/// <param name="Path">The store's file; its folder is made where it does not exist.</param>
/// <param name="Durable">
/// True: a commit is on the disk before it is told, so that not even a power failure forgets that a mail was claimed.
/// False: left to the operating system, which outlives the process but not the machine.
/// </param>
public sealed record SqliteOptions(string Path, bool Durable = true)
{
    /// <summary>
    /// A store in memory that nobody else can open and that ends when it is closed, for rehearsals: a commit is no matter of files,
    /// which cost more than all else where mails are many.
    /// </summary>
    public static readonly SqliteOptions InMemory = new(":memory:", Durable: false);

    internal bool IsInMemory => Path == InMemory.Path;
}
