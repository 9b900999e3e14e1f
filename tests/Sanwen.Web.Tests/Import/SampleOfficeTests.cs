using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Web.Tests.Import;

public sealed class SampleOfficeTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly Office Nothing = new(PolicyFile.Read(File.ReadAllText(Path.Combine(Seeds, "policy.json")), "policy.json"), new WorkCalendar([]));

    private static string Seeds => Path.Combine(Root(), "seeds");

    [Fact]
    public async Task It_is_imported_without_a_problem_and_without_anything_to_note()
    {
        var plan = await Plan();
        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Notes);
        Assert.True(plan.Matters.Count >= 400);
        Assert.All(RecordLists.All, list => Assert.Contains(plan.Records, r => r.Word == list.Word));
        Assert.Equal((28, 26), (plan.Branches.Count, plan.Projects.Count));
    }

    [Fact]
    public async Task Its_branches_rise_over_three_tiers_to_one_headquarters()
    {
        var office = After(await Plan());
        Assert.Equal("ZH-FS", Assert.Single(office.Branches.Values, b => b.Parent is null).Key);
        Assert.Equal(["ZZ-DL", "ZH-FS"], office.Above(office.Branches["ZB-DL-01"]).Select(b => b.Key));
        Assert.Equal((10, 12, 3), (Count(office, "ZB-DL-"), Count(office, "ZB-YDH-"), Count(office, "ZB-CC-")));
        Assert.All(office.Projects.Values, p => Assert.Equal(Tier.Branch, office.BranchOf(p)!.Tier));
    }

    [Fact]
    public async Task Its_projects_show_every_light_that_is_not_closed()
    {
        var office = After(await Plan());
        var lights = office.Projects.Values.Select(p => ProjectStanding.Of(p, Day, Rules.Default.Lights).Standing.Light).CountBy(l => l).ToDictionary();
        Assert.All([Light.Red, Light.Yellow, Light.Green], light => Assert.True(lights.GetValueOrDefault(light) >= 3, $"{light}: {lights.GetValueOrDefault(light)}"));
    }

    [Fact]
    public async Task Every_unit_that_builds_or_is_consulted_has_a_head()
    {
        var office = After(await Plan());
        var heads = office.People.Values.Where(p => p.Is(Roles.UnitHead)).Select(p => p.Unit).ToHashSet();
        var actions = await File.ReadAllLinesAsync(Path.Combine(Seeds, "rehearsal", "actions.csv"), TestContext.Current.CancellationToken);
        var cells = actions.Skip(1).Select(l => l.Split(',')).ToList();
        var consulted = cells.Where(c => c[1] is "提出" or "再会商").SelectMany(c => c[4].Split('|')[^1].Split('、'));

        Assert.Empty(office.Projects.Values.Select(p => p.Developer).Concat(consulted).Except(heads));
        Assert.Empty(cells.Select(c => c[3]).Except(office.People.Keys));
        Assert.All(cells, c => Assert.Contains(office.Projects.Keys, k => c[2] == k || c[2] == $"{k}-1"));
    }

    private static int Count(Office office, string prefix) => office.Branches.Keys.Count(k => k.StartsWith(prefix, StringComparison.Ordinal));

    private static async Task<ImportPlan> Plan()
    {
        var files = new List<SheetReading>();
        foreach (var file in Hosting.Seeds.Lists.Select(f => Path.Combine(Seeds, Path.GetRelativePath(Hosting.Seeds.Folder, f))))
        {
            await using var content = File.OpenRead(file);
            files.Add(await Sanwen.Web.Import.SheetReader.Read(file, content, TestContext.Current.CancellationToken));
        }

        return ImportPlan.Of(files, Nothing);
    }

    private static Office After(ImportPlan plan)
    {
        var office = plan.People.Aggregate(Nothing, (o, p) => o.With(p.Value));
        office = plan.Branches.Aggregate(office, (o, b) => o.With(b.Value));
        var reported = plan.Investments.ToLookup(i => i.Project.Key);
        return plan.Projects.Select(p => p.Value).Aggregate(office, (o, p) => o.With(p with
        {
            Investments = [.. reported[p.Key].OrderBy(i => i.Month).Select(i => new Investment(i.Month, i.Amount, default, ""))],
        }));
    }

    /// <summary>The folder of the solution, above the one that tests run in.</summary>
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sanwen.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
