namespace Sanwen.Local.Rehearsal;

/// <summary>What to rehearse: the lists, what people do, the days (both included), where to write, and the rules.</summary>
public sealed record RehearsalRequest(RehearsalFiles Files, DateOnly From, DateOnly To, DirectoryInfo Out, string Policy, string Calendar);

/// <param name="Matters">Null where only projects are rehearsed.</param>
/// <param name="People">One or several files.</param>
/// <param name="Projects">Null where only matters are rehearsed.</param>
public sealed record RehearsalFiles(
    FileInfo? Matters,
    IReadOnlyList<FileInfo> People,
    FileInfo? Replies,
    FileInfo? Projects = null,
    FileInfo? Branches = null,
    FileInfo? Actions = null)
{
    /// <summary>Why these files cannot be rehearsed together, naming the option (zh-CN).</summary>
    public IEnumerable<string> Misfits()
    {
        if (Matters is null && Projects is null) yield return "请用 --matters 给出事项表，或用 --projects 给出项目表。";
        if (Replies is not null && Matters is null) yield return "--replies 是对事项的答复，须同时用 --matters 给出事项表。";
        if (Branches is not null && Projects is null) yield return "--branches 须与 --projects 一起给出。";
        if (Actions is not null && Projects is null) yield return "--actions 是对项目的动作，须同时用 --projects 给出项目表。";
    }

    /// <summary>The lists to import.</summary>
    internal IEnumerable<FileInfo> Lists => [.. People, .. ((FileInfo?[])[Matters, Branches, Projects]).OfType<FileInfo>()];
}
