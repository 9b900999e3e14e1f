using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Sanwen.Local.Hosting;

namespace Sanwen.Local.Tests.Commands;

/// <summary>The program as somebody types it.</summary>
public sealed class CommandTests : IDisposable
{
    private const string People = "姓名,单位,职务,邮箱,角色\n甲,城建办,,jia@x.example,承办人、管理员\n";

    private const string Header = "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注\n";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_shows_what_is_new_and_the_next_one_what_changes()
    {
        var people = Write("people.csv", People);
        var first = await Run("import", people, Write("matters.csv", Header + "A-1,修路,,城建办,甲,,,2026-01-01,2026-12-31,,\n"), "--yes");
        var second = await Run("import", Write("matters.csv", Header + "A-1,修桥,,城建办,甲,,,2026-01-01,2026-12-31,,\n"), "--yes");
        var third = await Run("import", Write("matters.csv", Header + "A-1,修桥,,城建办,甲,,,2026-01-01,2026-12-31,,\n"), "--preview");

        Assert.Equal((0, 0, 0), (first.Exit, second.Exit, third.Exit));
        Assert.Contains("+ A-1 修路", first.Out, StringComparison.Ordinal);
        Assert.Contains("事项：修路 → 修桥", second.Out, StringComparison.Ordinal);
        Assert.Contains("事项：新增 0，更改 0，不变 1。", third.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_list_imports_nothing_names_every_cell_and_ends_with_2()
    {
        var people = Write("people.csv", People);
        var matters = Write("matters.csv", Header + "A-1,修路,,城建办,甲,,,2026-01-01,2026-12-31,,\nA-2,,,城建办,乙,,,2026-01-01,明年,周,\n");

        var wrong = await Run("import", people, matters, "--yes");
        var preview = await Run("import", people, "--preview");

        Assert.Equal(2, wrong.Exit);
        foreach (var column in (string[])["事项", "责任人", "完成时限", "进度口径"])
        {
            Assert.Contains($"matters.csv 第 3 行「{column}」", wrong.Error, StringComparison.Ordinal);
        }

        Assert.Contains("人员：新增 1", preview.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branches_projects_and_investments_are_imported_with_the_people_they_name()
    {
        var people = Write("people.csv", People);
        var branches = Write("branches.csv", "编号,名称,层级,上级,书记,成员,成立日期\nB-1,一支部,支部,,甲,,2026-07-15\n");
        var projects = Write("projects.csv", "编号,项目,建设单位,年度计划投资,单位,开始日期,完成时限,进度口径,临时党支部\nP-1,修路,城建办,\"1,000\",,2026-01-01,2026-12-31,,一支部\n");
        var investments = Write("investments.csv", "编号,月份,完成投资\nP-1,2026-07,400\nP-1,2026-08,1200\n");

        var first = await Run("import", investments, projects, branches, people, "--yes");
        var second = await Run("import", Write("investments.csv", "编号,月份,完成投资\nP-1,2026年8月,600\n"), "--yes");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Contains("注意：1 个支部、总支没有上级，问题到此不再上报：B-1。", first.Out, StringComparison.Ordinal);
        Assert.Contains("注意：investments.csv 第 3 行「完成投资」“1200”：高于年度计划投资 1000 万元。", first.Out, StringComparison.Ordinal);
        Assert.Contains("已导入：新增人员 1 人，新增党组织 1 个，新增项目 1 个，新增完成投资 2 笔。", first.Out, StringComparison.Ordinal);
        Assert.Contains("完成投资：1200 万元 → 600 万元", second.Out, StringComparison.Ordinal);
        Assert.Contains("已导入：更新完成投资 1 笔。", second.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("verify")).Exit);
    }

    [Fact]
    public async Task A_wrong_tree_imports_nothing_and_is_told_with_every_warning()
    {
        var people = Write("people.csv", People);
        var branches = Write("branches.csv", "编号,名称,层级,上级,书记\nA,甲支部,总支,B,甲\nB,乙支部,总指挥部,A,甲\nC,丙支部,支部,A,\n");
        var projects = Write("projects.csv", "编号,项目,建设单位,年度计划投资,开始日期,完成时限\nP-1,修路,城建办,-1,2026-01-01,2026-12-31\nP-2,修桥,城建办,100,2026-01-01,2026-12-31\n");
        var investments = Write("investments.csv", "编号,月份,完成投资\nP-2,2026-07,120\n");

        var wrong = await Run("import", people, branches, projects, investments, "--yes");
        var preview = await Run("import", people, "--preview");

        Assert.Equal(2, wrong.Exit);
        Assert.Contains("branches.csv 第 2 行「上级」“B”：上级形成循环：A → B → A。", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("branches.csv 第 4 行「书记」：不能为空。", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("projects.csv 第 2 行「年度计划投资」“-1”：是负数。", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("注意：investments.csv 第 2 行「完成投资」“120”：高于年度计划投资 100 万元。", wrong.Out, StringComparison.Ordinal);
        Assert.Contains("人员：新增 1", preview.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_link_begins_with_the_site_s_address()
    {
        await Run("import", Write("people.csv", People), "--yes");

        Assert.StartsWith("https://sanwen.example/signin/", (await Run("signin", "jia@x.example", "--address", "https://sanwen.example")).Out, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/signin/", (await Run("signin", "jia@x.example")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "nowhere.csv")]
    [InlineData("signin", "jia@x.example", "--address", "sanwen")]
    [InlineData("signin", "nobody@x.example")]
    [InlineData("rehearse", "--from", "2026-09-31")]
    [InlineData("rehearse", "--matters", "m.csv", "--people", "p.csv", "--out", "o", "--from", "2026-09-02", "--to", "2026-09-01")]
    [InlineData("rehearse", "--branches", "b.csv", "--people", "p.csv", "--out", "o", "--from", "2026-09-01", "--to", "2026-09-02")]
    [InlineData("fly")]
    public async Task What_cannot_be_done_is_said_and_ends_with_2(params string[] arguments)
    {
        var result = await Run(arguments);

        Assert.Equal(2, result.Exit);
        Assert.NotEqual("", result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_out_of_range_stops_the_start_with_its_key()
    {
        var policy = Write("policy.json", (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"), Cancel))
            .Replace("\"urge\": 1", "\"urge\": 0", StringComparison.Ordinal));

        var result = await Run("--policy", policy, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, result.Exit);
        Assert.Contains("ladder.urge", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_finds_an_entry_that_somebody_changed()
    {
        await Run("import", Write("people.csv", People), "--yes");
        var sound = await Run("verify");
        await using (var file = new SqliteConnection($"Data Source={_folder["data/sanwen.db"]};Pooling=False"))
        {
            await file.OpenAsync(Cancel);
            await using var command = file.CreateCommand();
            command.CommandText = "update journal set body = replace(body, '导入', '删除')";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        var broken = await Run("verify");

        Assert.Equal((0, 1), (sound.Exit, broken.Exit));
        Assert.Contains("jia@x.example：第 1 条", broken.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    private async Task<(int Exit, string Out, string Error)> Run(params string[] arguments)
    {
        string[] data = arguments[0] == "rehearse" ? [] : ["--data", _folder["data"]];
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(DataFolder).Assembly.Location, .. arguments, .. data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = program.StandardOutput.ReadToEndAsync(Cancel);
        var error = program.StandardError.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        return (program.ExitCode, await output, await error);
    }
}
