namespace Sanwen.Local.Hosting;

/// <summary>The one folder that holds everything of an office: database, files, outbox, keys and rules.</summary>
public sealed class DataFolder(string path)
{
    public string Root { get; } = Path.GetFullPath(path);

    public string Database => Path.Combine(Root, "sanwen.db");

    public string Blobs => Path.Combine(Root, "blobs");

    public string Outbox => Path.Combine(Root, "outbox");

    public string Keys => Path.Combine(Root, "keys");

    public string Policy => Path.Combine(Root, "policy.json");

    public string Calendar => Path.Combine(Root, "calendar");
}
