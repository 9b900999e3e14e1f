using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Projects;

/// <summary>Gathers what the page of a project shows.</summary>
public sealed class ProjectDesk(IStore store, OfficeReader offices, RecordReader<ProjectIssue> issues, TimeProvider time)
{
    /// <summary>Null where there is no such project.</summary>
    public async Task<ProjectView?> Find(string key, string visitor, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        if (!office.Projects.TryGetValue(key, out var project)) return null;
        var all = await issues.Read(cancel);
        return ProjectView.Of(project, office, all.Values, await store.Journal(project.Id, cancel), visitor, time.GetUtcNow());
    }
}
