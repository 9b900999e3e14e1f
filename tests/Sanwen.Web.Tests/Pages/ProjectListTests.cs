using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Web.Pages.Branches;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Pages.Projects;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

/// <summary>Projects, branches and issues in the lists and the tree.</summary>
public sealed class ProjectListTests
{
    private static readonly Office Office = Of()
        .With(Branch("Z", Tier.Headquarters, null)).With(Branch("G", Tier.GeneralBranch, "Z"))
        .With(Branch("B1", Tier.Branch, "G")).With(Branch("B2", Tier.Branch, "G")).With(Branch("B3", Tier.Branch, "Z"))
        .With(Branch("B4", Tier.Branch, "Z") with { LapsedOn = Today })
        .With(Project("P1", "B1", 90)).With(Project("P2", "B2", 10)).With(Project("P3", "B3", 60)).With(Project("P4", null, 95));

    private static readonly ProjectIssue[] Issues =
    [
        Issue("P1-1", "P1", "B1", "B1", IssueState.Returned),
        Issue("P1-2", "P1", "B1", "G", IssueState.Deciding),
        Issue("P2-1", "P2", "B2", "G", IssueState.Deciding),
        Issue("P2-2", "P2", "B2", "Z", IssueState.Closed),
    ];

    [Fact]
    public void Projects_come_by_light_and_deviation_with_their_open_issues() =>
        Assert.Equal(["P2 Red 1", "P3 Yellow 0", "P1 Green 2", "P4 Green 0"], Rows.Select(r => $"{r.Project.Key} {r.Standing.Standing.Light} {r.Issues}"));

    [Fact]
    public void A_branch_stands_for_all_below_it()
    {
        Assert.Equal("P2 P1", Found(new() { Branch = "G" }));
        Assert.Equal("P2 P3 P1", Found(new() { Branch = "Z" }));
        Assert.Equal("P2", Found(new() { Branch = "Z", Light = Light.Red }));
        Assert.Equal("P3", Found(new() { Text = "城建 项目p3" }));
        Assert.Equal("P2 P1", Found(new() { Issues = true }));
    }

    [Fact]
    public void The_totals_are_of_what_was_found()
    {
        var list = List(new() { Branch = "G" });
        Assert.Equal((200m, 100m, 50m), (list.Totals[0].Planned, list.Totals[0].Invested, list.Totals[0].Rate));
        Assert.Equal((1, 1), (list.Lights[Light.Red], list.Lights[Light.Green]));
    }

    [Fact]
    public void The_tree_counts_projects_from_below_and_issues_where_they_stand()
    {
        var top = Assert.Single(BranchNode.Trees(Office, Rows, Issues));

        Assert.Equal(["G", "B3"], top.Below.Select(b => b.Branch.Key));
        Assert.Equal((3, 1), (top.Projects, top.Lights[Light.Yellow]));
        Assert.Empty(top.Issues);
        Assert.Equal(2, top.Below[0].Issues[IssueState.Deciding]);
        Assert.Equal(1, top.Below[0].Below[0].Issues[IssueState.Returned]);
    }

    [Fact]
    public void Looking_for_a_branch_keeps_the_way_to_it()
    {
        var view = BranchTreeView.Of(BranchNode.Trees(Office, Rows, Issues), "b2");

        Assert.Equal(["Z", "G", "B2"], Assert.Single(view.Trees).All.Select(n => n.Branch.Key));
        Assert.Equal(2, view.Issues[(Tier.GeneralBranch, IssueState.Deciding)]);
    }

    [Fact]
    public void Issues_that_are_open_come_with_the_highest_tier_first_and_closed_ones_only_when_asked_for()
    {
        Assert.Equal("P1-2 P2-1 P1-1", FoundIssues(new()));
        Assert.Equal("P2-2", FoundIssues(new() { State = IssueState.Closed }));
        Assert.Equal("P1-1", FoundIssues(new() { Tier = Tier.Branch }));
        Assert.Equal("P2-1", FoundIssues(new() { Branch = "G", Text = "p2" }));
        Assert.Equal("/issues?state=deciding&tier=generalbranch", new IssueQuery { State = IssueState.Deciding, Tier = Tier.GeneralBranch }.Address);
    }

    private static IReadOnlyList<ProjectRow> Rows => ProjectRow.All(Office, Issues, Today);

    private static ProjectList List(ProjectQuery query) => ProjectList.Of(Rows, Office, query, Today);

    private static string Found(ProjectQuery query) => string.Join(' ', List(query).Rows.Select(r => r.Project.Key));

    private static string FoundIssues(IssueQuery query) => string.Join(' ', IssueList.Of(Issues, Office, query).Rows.Select(r => r.Issue.Key));

    private static Branch Branch(string key, Tier tier, string? parent) =>
        new() { Key = key, Name = $"支部{key}", Tier = tier, Parent = parent, Secretary = Leader };

    private static Project Project(string key, string? branch, decimal invested) => new Project
    {
        Key = key,
        Name = $"项目{key}",
        Developer = "城建办",
        PlannedInvestment = 100,
        Money = "亿元",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Branch = branch,
    }.With(new Investment(October, invested, Now, Leader));

    private static ProjectIssue Issue(string key, string project, string home, string at, IssueState state) => new()
    {
        Key = key,
        Project = project,
        Title = "问题",
        Cause = IssueCause.Raised,
        RaisedBy = Leader,
        RaisedAt = Now,
        State = state,
        Home = home,
        At = at,
        Since = Now,
        Asks = state == IssueState.Deciding ? [new(1, at, Now, Now, "")] : [],
    };
}
