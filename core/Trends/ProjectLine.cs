using Sanwen.Core.Policies;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Trends;

/// <summary>A project's completed investment against time progress.</summary>
public sealed record ProjectLine(Project Project, ProjectStanding Standing)
{
    /// <summary>As of the end of a day, the furthest behind first.</summary>
    public static IReadOnlyList<ProjectLine> Of(IEnumerable<Project> projects, DateOnly day, LightPolicy policy) =>
    [
        .. projects.Select(p => new ProjectLine(p, ProjectStanding.Of(p, day, policy)))
            .OrderBy(l => l.Standing.Standing.Deviation).ThenBy(l => l.Project.Key, StringComparer.Ordinal),
    ];
}
