using Sanwen.Core.Policies;

namespace Sanwen.Web.Backups;

/// <summary>Collects what is wrong with a backup. Of one entry no more than anybody would read.</summary>
internal sealed class BackupProblems
{
    private const int MostOfEntry = 50;

    private readonly List<FileProblem> _all = [];
    private readonly Dictionary<string, int> _counts = [];

    public bool Any => _all.Count > 0;

    public void Add(string entry, string key, string reason)
    {
        var count = _counts[entry] = _counts.GetValueOrDefault(entry) + 1;
        if (count <= MostOfEntry) _all.Add(new(entry, key, reason));
    }

    public void Add(IEnumerable<FileProblem> problems)
    {
        foreach (var problem in problems) Add(problem.File, problem.Key, problem.Reason);
    }

    public FileProblemException Exception() => new(
    [
        .. _all, .. _counts.Where(c => c.Value > MostOfEntry).Select(c => new FileProblem(c.Key, "", $"另有 {c.Value - MostOfEntry} 处问题。")),
    ]);
}
