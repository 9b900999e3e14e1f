using Sanwen.Core.Journals;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Import;

/// <summary>Puts the investments of an import on their projects.</summary>
internal sealed class Invested(IReadOnlyList<ImportedInvestment> investments, DateTimeOffset now)
{
    private readonly ILookup<string, ImportedInvestment> _byProject =
        investments.Where(i => i.State != ImportState.Unchanged).ToLookup(i => i.Project.Key, StringComparer.Ordinal);

    /// <summary>The projects that the import writes: those of its project lists, and those that have only investments in it.</summary>
    public IReadOnlyList<Imported<Project>> Projects(IReadOnlyList<Imported<Project>> listed)
    {
        var keys = listed.Select(p => p.Value.Key).ToHashSet(StringComparer.Ordinal);
        var others = _byProject.Where(p => !keys.Contains(p.Key)).Select(p => p.First().Project);
        return [.. listed, .. others.Select(p => new Imported<Project>(p, p, []))];
    }

    /// <summary>The project with its investments; null when another amount was reported for one of the months meanwhile.</summary>
    public Extra<Project>? Put(Imported<Project> item, Project project)
    {
        var news = _byProject[project.Key].OrderBy(i => i.Month).ToList();
        if (news.Count == 0) return new(project);
        if (news.Exists(n => project.Investments.FirstOrDefault(i => i.Month == n.Month)?.Amount != n.Before)) return null;

        var with = news.Aggregate(project, (p, n) => p.With(new Investment(n.Month, n.Amount, now, Actor.System.By)));
        return new(with, (JournalAction.Invested, $"从名单导入完成投资：{string.Join('；', news.Select(n => n.Text))}。"));
    }
}
