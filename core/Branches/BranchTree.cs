using Sanwen.Core.Offices;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Branches;

/// <summary>The tree of branches.</summary>
public static class BranchTree
{
    /// <summary>The branch of a project; null while it has none.</summary>
    public static Branch? BranchOf(this Office office, Project project) =>
        project.Branch is { } key ? office.Branches.GetValueOrDefault(key) : null;

    /// <summary>The tiers above a branch, the nearest first.</summary>
    public static IEnumerable<Branch> Above(this Office office, Branch branch)
    {
        while (branch.Parent is { } parent)
        {
            branch = office.Branches[parent];
            yield return branch;
        }
    }

    /// <summary>The branches right below, by key.</summary>
    public static IEnumerable<Branch> Below(this Office office, string branch) =>
        office.Branches.Values.Where(b => b.Parent == branch).OrderBy(b => b.Key, StringComparer.Ordinal);

    /// <summary>The projects of a branch, by key.</summary>
    public static IEnumerable<Project> ProjectsOf(this Office office, string branch) =>
        office.Projects.Values.Where(p => p.Branch == branch).OrderBy(p => p.Key, StringComparer.Ordinal);
}
