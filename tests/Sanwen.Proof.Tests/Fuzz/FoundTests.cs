using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>What made-up inputs have brought to light, one by one.</summary>
public sealed class FoundTests
{
    private static readonly Core.Offices.Office Office = new(OfficeHost.Policy, new WorkCalendar([]));

    [Fact]
    public void Null_among_the_values_of_a_policy_is_refused_by_its_place()
    {
        var policy = JsonNode.Parse(File.ReadAllText(Seeds.Policy), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        policy["evidence"]!["extensions"]!.AsArray().Insert(1, null);

        var refused = Assert.Throws<FileProblemException>(() => PolicyFile.Read(policy.ToJsonString(), "policy.json"));

        Assert.Equal("policy.json：evidence.extensions[1]：不能是 null。", refused.Message);
    }

    [Fact]
    public void Null_among_the_days_of_a_calendar_is_refused_by_its_place()
    {
        const string Calendar = """{ "year": 2026, "source": "", "off": ["01-01"], "work": [null] }""";

        Assert.Equal("work[0]", Assert.Throws<FileProblemException>(() => CalendarFile.Read(Calendar, "2026.json")).Problems[0].Key);
    }

    [Theory]
    [InlineData("Jul-26", "2026-07")]
    [InlineData("Jul-66", null)]
    [InlineData("1999-07", null)]
    public void A_month_is_of_this_century_in_whatever_form(string text, string? month) => Assert.Equal(month, MonthText.Read(text)?.ToString());

    [Theory]
    [InlineData("0001-01-01 00:00")]
    [InlineData("9999-12-31 23:59")]
    [InlineData("1999-12-31 23:59")]
    public async Task A_line_of_a_rehearsal_long_ago_or_far_ahead_is_a_problem_of_its_cell(string time)
    {
        var reading = await Read($"时间,动作,对象,人,内容\n{time},申请延期,A-1,a@x.example,2026-12-31\n");

        var script = ActionScript.Of(reading, ImportPlan.Of([reading], Office));

        Assert.Contains(script.Problems, p => p.ToString().Contains("第 2 行「时间」", StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_that_quotes_another_cell_is_one_line_whatever_that_holds() => Assert.Equal(
        "a.csv 第 2 行：与“04 ”重复。请改“04 ”。", new ImportProblem("a.csv", 2, null, "", "与“04\u0019”重复", "请改“04\u0019”").ToString());

    [Fact]
    public async Task Columns_that_are_not_known_are_noted_in_one_line_that_a_person_can_read()
    {
        var unknown = string.Join(',', Enumerable.Range(0, 100).Select(n => $"列{n}\u0007{new string('长', 1_000)}"));
        var reading = await Read($"姓名,单位,邮箱,角色,{unknown}\n甲,城建办,a@x.example,承办人\n");

        var note = Assert.Single(ImportPlan.Of([reading], Office).Notes, n => n.Contains("不是人员表的列", StringComparison.Ordinal));

        Assert.DoesNotContain(note, char.IsControl);
        Assert.InRange(note.Length, 100, 1_000);
        Assert.EndsWith("等 100 列。", note, StringComparison.Ordinal);
    }

    private static async Task<SheetReading> Read(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await SheetReader.Read("名单.csv", content, TestContext.Current.CancellationToken);
    }
}
