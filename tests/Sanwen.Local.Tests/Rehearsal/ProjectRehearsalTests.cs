using Sanwen.Local.Rehearsal;

namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>The files that a rehearsal of projects takes and writes.</summary>
public sealed class ProjectRehearsalTests : IDisposable
{
    private const string Raised = "2026-09-02 10:00,提出,XM-1,yuan@ 征地受阻|城建办、水务所\n";

    private readonly RehearsedOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("2026-08-31 10:00,投资,XM-1,yuan@ 100", "早于演练的第一天")]
    [InlineData("2026-09-03 10:00,提出,XM-1,head@ 征地受阻|城建办", "只有一号支部的书记、成员或其代理人可以提出问题")]
    [InlineData("2026-09-03 10:00,提出,XM-1,yuan@ 征地受阻", "请写明会商单位")]
    [InlineData("2026-09-03 10:00,提出,XM-1,yuan@ 征地受阻|气象局", "气象局在人员名单中没有单位负责人")]
    [InlineData("2026-09-03 10:00,提出,XM-1,yuan@ |城建办", "请写明问题")]
    [InlineData("2026-09-03 10:00,会商,XM-1-9,head@ 同意", "没有问题 XM-1-9")]
    [InlineData("2026-09-03 10:00,提出,XM-9,yuan@ 征地受阻|城建办", "没有项目 XM-9")]
    [InlineData("2026-09-03 10:00,会商,XM-1-1,leader@ 同意", "只有被会商单位的负责人或其代理人可以答复")]
    [InlineData("2026-09-03 10:00,会商,XM-1-1,nobody@ 同意", "只有被会商单位的负责人或其代理人可以答复")]
    [InlineData("2026-09-03 10:00,会商,XM-1-1,head@ 不同意", "请在冒号后写明理由或内容")]
    [InlineData("2026-09-03 10:00,会商,XM-1-1,head@ 再议", "内容应为 同意、不同意：理由 或 意见：内容")]
    [InlineData("2026-09-03 10:00,决定,XM-1-1,zong@ 批准", "没有在等候决定")]
    [InlineData("2026-09-03 10:00,决定,XM-1-1,zong@ 缓一缓", "内容应为 批准、退回：理由 或 上报：理由")]
    [InlineData("2026-09-03 10:00,办结,XM-1-1,shuji@ 好", "现在还不能办结")]
    [InlineData("2026-09-03 10:00,办结,XM-1,yuan@ ", "只有项目临时党支部及其上级的书记或督办员可以办结项目")]
    [InlineData("2026-09-03 10:00,再会商,XM-1-1,shuji@ 城建办", "退回的问题才能再次会商")]
    [InlineData("2026-09-03 10:00,投资,XM-1,head@ 100", "可以填报投资")]
    [InlineData("2026-09-03 10:00,任命,B,shuji@ dai@x.example", "书记由上一层级的书记任命")]
    [InlineData("2026-09-03 10:00,代理,zong@x.example,shuji@ dai@x.example|2026-09-02..2026-09-10", "可以设置代理人")]
    public async Task What_is_not_allowed_at_its_moment_is_told_with_its_reason_and_changes_nothing(string action, string reason)
    {
        await _office.Act(Raised, "2026-09-01", "2026-09-30");
        var without = Written();
        await _office.Act(Raised + action + "\n", "2026-09-01", "2026-09-30");

        var rejected = Assert.Single(_office.Lines("rejected.csv").Skip(1));
        Assert.StartsWith($"3,{action.Replace("@ ", "@x.example,", StringComparison.Ordinal)}", rejected, StringComparison.Ordinal);
        Assert.Contains(reason, rejected, StringComparison.Ordinal);
        Assert.Equal(without, Written());
    }

    [Fact]
    public async Task Of_several_things_at_one_moment_the_first_in_the_file_comes_first()
    {
        await _office.Act(
            """
            2026-09-03 10:00,会商,XM-1-1,head@ 不同意：红线未定
            2026-09-02 10:00,提出,XM-1,yuan@ 征地受阻|城建办
            2026-09-03 10:00,决定,XM-1-1,zong@ 批准
            2026-09-03 10:00,决定,XM-1-1,zong@ 退回：改主意
            2026-09-03 10:00,办结,XM-1-1,shuji@ 好

            """,
            "2026-09-01",
            "2026-09-04");

        Assert.Equal("XM-1-1,XM-1,办结,总支,2026-09-02 10:00,2026-09-03 10:00", _office.Lines("issues.csv")[1]);
        Assert.Equal(["行,时间,动作,对象,人,内容,原因", "5"], _office.Lines("rejected.csv").Select((l, i) => i == 0 ? l : l.Split(',')[0]));
    }

    [Fact]
    public async Task Issues_are_listed_by_project_and_number()
    {
        var raised = Enumerable.Range(0, 11).Select(i => $"2026-09-02 10:{i:00},提出,XM-2,yuan@ 问题{i}|城建办\n");
        await _office.Act(string.Concat(raised) + Raised, "2026-09-01", "2026-09-02");

        Assert.Equal(
            ["XM-1-1", .. Enumerable.Range(1, 11).Select(i => $"XM-2-{i}")],
            _office.Lines("issues.csv").Skip(1).Select(l => l.Split(',')[0]));
    }

    [Fact]
    public async Task Matters_and_projects_are_rehearsed_side_by_side()
    {
        await _office.Act(
            Raised,
            "2026-09-01",
            "2026-09-03",
            matters: RehearsedOffice.Matter("A-1", "jia"),
            replies: "2026-09-02 10:00,A-1,计划,60,在办\n");

        Assert.Equal(
            [
                "2026-09-01T09:00 ask plan jia [] A-1",
                "2026-09-02T10:00 consultation - head [] XM-1-1",
                "2026-09-02T10:00 consultation - head2 [] XM-1-1",
                "2026-09-02T10:00 told - shuji [] XM-1-1",
            ],
            _office.Mails());
    }

    [Fact]
    public async Task Two_runs_write_the_same_bytes()
    {
        await _office.Act(Raised, "2026-09-01", "2026-10-16");
        var first = Written();
        await _office.Act(Raised, "2026-09-01", "2026-10-16");

        Assert.Contains(first, f => f.Name == "projects.csv");
        Assert.Equal(first, Written());
    }

    [Fact]
    public async Task What_an_earlier_rehearsal_of_projects_wrote_does_not_outlive_one_of_matters()
    {
        await _office.Act(Raised, "2026-09-01", "2026-09-02");
        await _office.Run(RehearsedOffice.Matter("A-1", "jia"), "", "2026-09-01", "2026-09-01");

        Assert.DoesNotContain(Written(), f => f.Name is "projects.csv" or "issues.csv");
        Assert.False(File.Exists(Path.Combine(_office.Out, "rejected.csv")));
    }

    [Fact]
    public async Task Wrong_lists_and_actions_are_told_all_at_once_and_nothing_is_written()
    {
        var outcome = await _office.Act(
            "昨天,提出,XM-1,yuan@ 征地受阻|城建办\n2026-09-03 10:00,投资,XM-1,yuan@ -5\n",
            "2026-09-01",
            "2026-09-30",
            branches: "Z,总指挥部,总指挥部,,,,\nB,一号支部,支部,B,shuji@x.example,nobody@x.example,\n");

        var problems = Assert.IsType<RehearsalOutcome.Wrong>(outcome).Problems;
        Assert.Equal(
            ["branches.csv 2 书记", "branches.csv 3 上级", "branches.csv 3 成员", "actions.csv 2 时间", "actions.csv 3 内容"],
            problems.Select(p => $"{p.File} {p.Row} {p.Column}").OrderByDescending(p => p[0]).ThenBy(p => p, StringComparer.Ordinal));
        Assert.False(Directory.Exists(_office.Out));
    }

    [Theory]
    [InlineData("", "--matters")]
    [InlineData("replies projects", "--replies")]
    [InlineData("matters branches", "--branches")]
    [InlineData("matters actions", "--actions")]
    public void Files_that_need_another_one_say_so_with_its_option(string given, string named)
    {
        FileInfo? Of(string name) => given.Split(' ').Contains(name) ? new(name) : null;
        var files = new RehearsalFiles(Of("matters"), [new("people")], Of("replies"), Of("projects"), Of("branches"), Of("actions"));

        Assert.Contains(named, Assert.Single(files.Misfits()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matters replies")]
    [InlineData("projects")]
    [InlineData("matters projects branches actions")]
    public void Files_that_go_together_are_taken(string given)
    {
        FileInfo? Of(string name) => given.Split(' ').Contains(name) ? new(name) : null;

        Assert.Empty(new RehearsalFiles(Of("matters"), [], Of("replies"), Of("projects"), Of("branches"), Of("actions")).Misfits());
    }

    /// <summary>All that a rehearsal writes but the rejected actions and the time it took.</summary>
    private List<(string Name, string Content)> Written() =>
    [
        .. Directory.GetFiles(_office.Out, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) is not ("summary.json" or "rejected.csv"))
            .Select(f => (Path.GetRelativePath(_office.Out, f), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal),
    ];
}
