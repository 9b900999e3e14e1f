using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using static Sanwen.Core.Tests.Import.ListFiles;
using static Sanwen.Core.Tests.Import.Registry;

namespace Sanwen.Core.Tests.Import;

/// <summary>Lists of branches, projects and investments from the files to the store.</summary>
public sealed class RegistryImportTests : ImportingOffice
{
    [Fact]
    public async Task All_lists_of_an_office_are_written_in_one_change_with_their_journals()
    {
        var tally = await Done(
            InvestmentSheet("P2|2026-08|40", "P2|2026-07|30"),
            ProjectSheet("P2|修路|城建办|100|亿元|2026-01-01|2026-12-31||一支部"),
            BranchSheet("B1|一支部|支部|HQ|新人||", "HQ|总指挥部|总指挥部||李四||"),
            PeopleSheet("新人|城建办||new@x.example|承办人"),
            MatterSheet(("责任人", "新人")));

        Assert.Equal(new ImportTally(new(1, 0), new(2, 0), new(1, 0), new(2, 0), new(1, 0)), tally);
        Assert.Equal(1, _store.Commits);
        Assert.Equal(
            [(JournalAction.Imported, "从名单导入。"), (JournalAction.Appointed, "任命 新人 为书记（上级：总指挥部任命）。")],
            await Journal(Branch.IdOf("B1")));
        Assert.Equal((JournalAction.Appointed, "任命 李四 为书记（没有上级）。"), (await Journal(Branch.IdOf("HQ")))[1]);
        Assert.Equal(
            [(JournalAction.Imported, "从名单导入。"), (JournalAction.Invested, "从名单导入完成投资：2026-07 30 亿元；2026-08 40 亿元。")],
            await Journal(Project.IdOf("P2")));
        var project = await Stored<Project>(Project.IdOf("P2"));
        Assert.Equal(
            [new(new(2026, 7), 30, Now, Actor.System.By), new(new(2026, 8), 40, Now, Actor.System.By)],
            project.Investments);
    }

    [Fact]
    public async Task Importing_again_writes_what_changed_and_a_new_secretary_is_appointed_by_the_tier_above()
    {
        Hold(Registered);
        var tally = await Done(
            BranchSheet("GB|总支|总支|HQ|wang1@x.example||", "B1|一支部|支部|总支|李四|wang2@x.example|2026-07-15"),
            ProjectSheet("P1|项目P1|城建办|1,200||2026-01-01|2026-12-31||B1"),
            InvestmentSheet("P1|2026-05|200", "P1|2026-07|320", "P1|2026-08|400"));

        Assert.Equal(new ImportTally(Branches: new(0, 1), Projects: new(0, 1), Investments: new(1, 1)), tally);
        Assert.Equal(
            [
                (JournalAction.Changed, "从名单导入更改：书记 张三（zhang@x.example） → 李四（li@x.example）。"),
                (JournalAction.Appointed, "任命 李四 为书记（上级：总支任命）。"),
            ],
            await Journal(Branch.IdOf("B1")));
        Assert.Empty(await Journal(Branch.IdOf("GB")));
        Assert.Equal(
            [
                (JournalAction.Changed, "从名单导入更改：年度计划投资 1000 → 1200。"),
                (JournalAction.Invested, "从名单导入完成投资：2026-07 320 万元；2026-08 400 万元。"),
            ],
            await Journal(Project.IdOf("P1")));
        var project = await Stored<Project>(Project.IdOf("P1"));
        Assert.Equal([200m, 320m, 400m], project.Investments.Select(i => i.Amount));
        Assert.Equal(2, project.Issues);

        Assert.Equal(new ImportTally(), await Done(InvestmentSheet("P1|2026-07|320", "P1|2026-08|400")));
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task Every_problem_of_every_list_is_told_at_once_and_nothing_is_written()
    {
        Hold(Registered);
        var plan = await Preview(
            PeopleSheet("新人|城建办||new@x|承办人"),
            BranchSheet("G2|二总支|总支|H2|张三||", "H2|二指挥部|总指挥部|G2|李四||", "B2|二支部|支部|G2|||", "B3|三支部|支部|GB|张三、李四||", "B4|四支部|支部|GB|张三|查无此人|"),
            ProjectSheet("P2|修路|城建办|0||2026-01-01|2026-12-31||B9", "P3|修桥|城建办|-1||2026-01-01|2025-12-31||"),
            InvestmentSheet("P1|2026-08|1200", "P1|2026-09|-1", "P9|2026-08|1"),
            MatterSheet(("责任人", "新人")));

        Assert.Equal(
            [
                ("people.csv", 2, "邮箱"),
                ("branches.csv", 2, "上级"),
                ("branches.csv", 3, "上级"),
                ("branches.csv", 4, "书记"),
                ("branches.csv", 5, "书记"),
                ("branches.csv", 6, "成员"),
                ("projects.csv", 2, "年度计划投资"),
                ("projects.csv", 2, "临时党支部"),
                ("projects.csv", 3, "年度计划投资"),
                ("projects.csv", 3, "完成时限"),
                ("investments.csv", 3, "完成投资"),
                ("investments.csv", 4, "编号"),
            ],
            plan.Problems.Select(p => (p.File, p.Row!.Value, p.Column!)));
        Assert.Equal("investments.csv 第 2 行「完成投资」“1200”：高于年度计划投资 1000 万元。可以导入，请核对数字和单位。", Assert.Single(plan.Notes));
        Assert.IsType<Outcome<ImportTally>.Refused>(await _importing.Apply(plan, Officer, Now, null, Cancel));
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task What_the_workflow_wrote_since_the_preview_is_kept()
    {
        Hold(Registered);
        var plan = await Preview(ProjectSheet("P1|修路|城建办|1000||2026-01-01|2026-12-31||B1"), InvestmentSheet("P1|2026-08|400"));
        _store.Set(Registered.Projects["P1"].With(new Investment(new(2026, 6), 250, Now, "zhang@x.example")) with { Issues = 3 });

        Assert.IsType<Outcome<ImportTally>.Done>(await _importing.Apply(plan, Officer, Now, plan.Fingerprint, Cancel));

        var project = await Stored<Project>(Project.IdOf("P1"));
        Assert.Equal(("修路", 3), (project.Name, project.Issues));
        Assert.Equal([200m, 250m, 300m, 400m], project.Investments.Select(i => i.Amount));
    }

    [Fact]
    public async Task What_others_wrote_on_the_same_since_the_preview_is_to_be_previewed_again()
    {
        Hold(Registered);
        var plan = await Preview(BranchSheet("B1|一支部|支部|HQ|张三||"), InvestmentSheet("P1|2026-08|400"));

        _store.Set(Registered.Projects["P1"].With(new Investment(new(2026, 8), 380, Now, "zhang@x.example")));
        await RefusedAsMoved(plan);
        _store.Set(Registered.Projects["P1"]);
        _store.Set(Registered.Branches["B1"] with { Secretary = "li@x.example" });
        await RefusedAsMoved(plan);
        _store.Set(Registered.Branches["B1"]);
        Assert.IsType<Outcome<ImportTally>.Done>(await _importing.Apply(plan, Officer, Now, null, Cancel));
    }

    [Fact]
    public void The_fingerprint_covers_branches_projects_and_investments()
    {
        string Of(params Sheet[] sheets) => Plan(Registered, sheets).Fingerprint;
        string[] all =
        [
            Of(BranchSheet("B1|一支部|支部|HQ|张三||")),
            Of(BranchSheet("B1|一支部|支部|GB|张三||")),
            Of(ProjectSheet("P1|修路|城建办|1000||2026-01-01|2026-12-31||B1")),
            Of(ProjectSheet("P1|修桥|城建办|1000||2026-01-01|2026-12-31||B1")),
            Of(InvestmentSheet("P1|2026-08|400")),
            Of(InvestmentSheet("P1|2026-08|401")),
            Of(InvestmentSheet("P1|2026-09|400")),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all[4], Of(InvestmentSheet("P1|2026-08|400.0")));
    }

    private void Hold(Office office)
    {
        foreach (var branch in office.Branches.Values) _store.Set(branch);
        foreach (var project in office.Projects.Values) _store.Set(project);
    }

    private async Task<T> Stored<T>(string id)
        where T : Entity => (await _store.Find<T>(id, Cancel))!.Value;

    private async Task<IReadOnlyList<(JournalAction Action, string Text)>> Journal(string id) =>
        [.. (await _store.Journal(id, Cancel)).Select(e => (e.Action, e.Text))];

    private async Task<ImportTally> Done(params IEnumerable<Sheet> sheets) =>
        Assert.IsType<Outcome<ImportTally>.Done>(await _importing.Apply(await Preview(sheets), Officer, Now, null, Cancel)).Value;

    private async Task RefusedAsMoved(ImportPlan plan)
    {
        var commits = _store.Commits;
        var refused = Assert.IsType<Outcome<ImportTally>.Refused>(await _importing.Apply(plan, Officer, Now, null, Cancel));
        Assert.Contains("请重新预览", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(commits, _store.Commits);
    }
}
