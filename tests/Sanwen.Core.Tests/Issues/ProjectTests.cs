using Sanwen.Core.Issues;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

public sealed class ProjectTests
{
    private static Project Invested(decimal amount, string month = "2026-07") =>
        Project("P-1").With(new Investment(YearMonth.Parse(month), amount, Given.At("2026-07-15 12:00"), Shuji));

    [Fact]
    public void A_project_at_71_4_percent_on_15_July_is_17_23_points_ahead()
    {
        var standing = ProjectStanding.Of(Invested(714), new(2026, 7, 15), Given.Policy.Lights);
        Assert.Equal((714m, 71.4m, 54.17m, 17.23m, Light.Green), (standing.Invested, standing.Rate, standing.Standing.TimeProgress, standing.Standing.Deviation, standing.Standing.Light));
    }

    [Theory]
    [InlineData(441.8, Light.Green)]
    [InlineData(441.7, Light.Yellow)]
    [InlineData(241.7, Light.Yellow)]
    [InlineData(241.6, Light.Red)]
    [InlineData(0, Light.Red)]
    public void Lights_follow_the_bands(double amount, Light light) =>
        Assert.Equal(light, ProjectStanding.Of(Invested((decimal)amount), new(2026, 7, 15), Given.Policy.Lights).Standing.Light);

    [Fact]
    public void The_annual_plan_is_measured_within_the_year_of_a_project_that_runs_for_years()
    {
        var project = Invested(714) with { Start = new(2024, 5, 1), Due = new(2028, 6, 30) };
        Assert.Equal(54.17m, ProjectStanding.Of(project, new(2026, 7, 15), Given.Policy.Lights).Standing.TimeProgress);
        Assert.Equal((0m, 4.17m), (ProjectStanding.Of(project, new(2027, 1, 15), Given.Policy.Lights).Invested, ProjectStanding.Of(project, new(2027, 1, 15), Given.Policy.Lights).Standing.TimeProgress));
    }

    [Fact]
    public void The_latest_month_reported_counts_and_a_month_reported_again_is_replaced()
    {
        var project = Invested(100, "2026-03").With(new Investment(new(2026, 5), 300, Given.At("2026-06-01 09:00"), Shuji))
            .With(new Investment(new(2026, 3), 120, Given.At("2026-06-02 09:00"), Shuji));
        Assert.Equal([0m, 120m, 120m, 300m, 300m, 0m], new[] { "2026-02", "2026-03", "2026-04", "2026-05", "2026-12", "2027-01" }.Select(m => project.InvestedBy(YearMonth.Parse(m))));
    }

    [Theory]
    [InlineData(Shuji, "2026-08", 500, null)]
    [InlineData(Member, "2026-09", 1200, null)]
    [InlineData(Officer, "2026-08", 0, null)]
    [InlineData(Water, "2026-08", 500, "只有项目临时党支部的书记、成员或督办员")]
    [InlineData(Shuji, "2026-10", 500, "还没有到")]
    [InlineData(Shuji, "2026-08", -1, "不能是负数")]
    public async Task Who_reports_an_investment_and_which(string by, string month, double amount, string? refusal)
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        var outcome = await new Investing(office.Store, office.Offices)
            .Report("P-1", by, YearMonth.Parse(month), (decimal)amount, office.Now, TestContext.Current.CancellationToken);
        if (refusal is null) Assert.Equal((decimal)amount, Assert.IsType<Outcome<Project>.Done>(outcome).Value.InvestedBy(YearMonth.Parse(month)));
        else Assert.Contains(refusal, Assert.IsType<Outcome<Project>.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, 300, 1)]
    [InlineData(283, 366, 1)]
    [InlineData(284, 366, 0)]
    [InlineData(283, 367, 0)]
    public async Task A_project_red_at_two_month_ends_running_has_an_issue_raised_once(double july, double august, int issues)
    {
        var value = new YearMonth(2026, 8);
        var project = Project("P-1").With(new Investment(value.Previous, (decimal)july, Given.At("2026-08-03 10:00"), Shuji))
            .With(new Investment(value, (decimal)august, Given.At("2026-09-01 10:00"), Shuji));
        using var office = With("2026-09-09 09:00", project, new Month { Value = value }, new Month { Value = value.Previous });
        var reds = new RedLights(office.Store, office.Offices);
        Assert.True(await reds.Raise(value, office.Now, TestContext.Current.CancellationToken));
        Assert.True(await reds.Raise(value, office.Now, TestContext.Current.CancellationToken));

        var raised = await office.Store.List<ProjectIssue>(cancel: TestContext.Current.CancellationToken);
        Assert.Equal(issues, raised.Count);
        if (issues == 0) return;
        Assert.Equal(("公路所", IssueState.Consulting), (raised[0].Value.Consultations[0].Units[0].Unit, raised[0].Value.State));
        Assert.Equal(["09-09 09:00 consultation road", "09-09 09:00 told shuji"], office.MailsSince("2026-09-09 09:00"));
    }

    [Fact]
    public async Task A_red_project_whose_developer_has_no_head_leaves_it_to_the_secretary_whom_to_consult()
    {
        using var office = With(
            "2026-09-09 09:00", Project("P-1") with { Developer = "城投公司" }, new Month { Value = new(2026, 8) }, new Month { Value = new(2026, 7) });
        await new RedLights(office.Store, office.Offices).Raise(new(2026, 8), office.Now, TestContext.Current.CancellationToken);
        Assert.Equal("退回 支部", await office.Where());
        Assert.Equal(["09-09 09:00 told shuji"], office.MailsSince("2026-09-09 09:00"));
        Assert.IsType<IssueOutcome.Done>(await office.Again(Shuji, "公路所"));
    }

    [Fact]
    public async Task An_office_in_its_first_month_raises_nothing_for_the_months_before_it()
    {
        using var office = With("2026-09-09 09:00", new Month { Value = new(2026, 8) });
        Assert.True(RedLights.RedAtEndOf(Project("P-1"), new(2026, 8), await office.Offices.Read(TestContext.Current.CancellationToken)));
        await new RedLights(office.Store, office.Offices).Raise(new(2026, 8), office.Now, TestContext.Current.CancellationToken);
        Assert.Empty(await office.Store.List<ProjectIssue>(cancel: TestContext.Current.CancellationToken));
    }
}
