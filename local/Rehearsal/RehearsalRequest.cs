namespace Sanwen.Local.Rehearsal;

/// <summary>What to rehearse: the lists, the replies, the days (both included), where to write, and the rules.</summary>
public sealed record RehearsalRequest(
    FileInfo Matters, FileInfo People, FileInfo? Replies, DateOnly From, DateOnly To, DirectoryInfo Out, string Policy, string Calendar);
