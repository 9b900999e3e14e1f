using System.Text.Json;
using Sanwen.Local.Rehearsal;

namespace Sanwen.Local.Tests.Rehearsal;

public sealed class RehearsalTests
{
    [Fact]
    public async Task A_silent_person_climbs_the_whole_ladder_over_the_holiday_and_the_others_hear_no_more()
    {
        using var office = new RehearsedOffice();
        await office.Run(
            RehearsedOffice.Matter("A-1", "jia") + RehearsedOffice.Matter("B-1", "yi"),
            """
            2026-09-28 10:00,B-1,结果,80,已完成本月任务

            """,
            "2026-09-28",
            "2026-10-16");

        Assert.Equal(
            [
                "2026-09-28T09:00 ask result jia [] A-1",
                "2026-09-28T09:00 ask result yi [] B-1",
                "2026-09-29T09:00 reminder result jia [] A-1",
                "2026-10-08T09:00 ask plan jia [] A-1",
                "2026-10-08T09:00 ask plan yi [] B-1",
                "2026-10-08T09:00 urge result jia [head] A-1",
                "2026-10-10T09:00 notice result leader [jia] A-1",
                "2026-10-10T09:00 reminder plan jia [] A-1",
                "2026-10-10T09:00 reminder plan yi [] B-1",
                "2026-10-13T09:00 approval result principal [] A-1",
                "2026-10-13T09:00 urge plan jia [head] A-1",
                "2026-10-13T09:00 urge plan yi [head] B-1",
                "2026-10-15T09:00 bulletin - leader [] ",
                "2026-10-15T09:00 bulletin - principal [] ",
                "2026-10-15T09:00 ask progress jia [] A-1",
                "2026-10-15T09:00 ask progress yi [] B-1",
                "2026-10-15T09:00 notice plan leader [jia] A-1",
                "2026-10-15T09:00 notice plan leader [yi] B-1",
                "2026-10-16T09:00 reminder progress jia [] A-1",
                "2026-10-16T09:00 reminder progress yi [] B-1",
            ],
            office.Mails());
    }

    [Fact]
    public async Task Who_answers_nineteen_of_twenty_is_reminded_of_one()
    {
        using var office = new RehearsedOffice();
        var keys = Enumerable.Range(1, 20).Select(i => $"A-{i:00}").ToList();
        await office.Run(
            string.Concat(keys.Select(k => RehearsedOffice.Matter(k, "jia"))),
            string.Concat(keys.Take(19).Select(k => $"2026-09-02 10:00,{k},计划,60,按计划推进\n")),
            "2026-09-01",
            "2026-09-03");

        Assert.Equal(
            [$"2026-09-01T09:00 ask plan jia [] {string.Join('+', keys)}", "2026-09-03T09:00 reminder plan jia [] A-20"], office.Mails());
    }

    [Fact]
    public async Task A_late_answer_stops_the_ladder_where_it_stands()
    {
        using var office = new RehearsedOffice();
        await office.Run(
            RehearsedOffice.Matter("A-1", "jia"), "2026-09-08 08:59,A-1,计划,60,补报\n", "2026-09-01", "2026-09-14");

        // due on Friday the 4th: the urge is on Monday the 7th, the notice would be on Wednesday the 9th
        Assert.Equal(["ask", "reminder", "urge"], office.Mails().Select(m => m.Split(' ')[1]));
    }

    [Fact]
    public async Task Two_runs_write_the_same_bytes()
    {
        using var office = new RehearsedOffice();
        var matters = RehearsedOffice.Matter("A-1", "jia") + RehearsedOffice.Matter("B-1", "yi") + RehearsedOffice.Matter("C-1", "bing");
        foreach (var run in (string[])["one", "two"])
        {
            await office.Run(matters, "2026-09-02 10:00,A-1,计划,60,在办\n", "2026-09-01", "2026-10-16", Path.Combine(office.Folder, run));
        }

        var first = Files(Path.Combine(office.Folder, "one"));
        Assert.Contains(first, f => f.Name.StartsWith("mails", StringComparison.Ordinal));
        Assert.Contains(first, f => f.Name == "bulletin-2026-09.html");
        Assert.Contains(first, f => f.Name == "matters.csv");
        Assert.Equal(first, Files(Path.Combine(office.Folder, "two")));
    }

    [Fact]
    public async Task Matters_end_with_their_lights_and_what_was_left_unanswered()
    {
        using var office = new RehearsedOffice();
        await office.Run(
            RehearsedOffice.Matter("A-1", "jia") + RehearsedOffice.Matter("B-1", "yi"),
            "2026-09-16 10:00,A-1,进度,71.4,在办\n2026-09-16 10:00,B-1,进度,40,在办\n",
            "2026-09-01",
            "2026-09-30");

        // 30 September is 18 of 24 half-months
        Assert.Equal(
            ["编号,进度,时序进度,偏差,灯,状态,未回复", "A-1,71.4,75.00,-3.60,绿,在办,2", "B-1,40,75.00,-35.00,红,在办,2"],
            await File.ReadAllLinesAsync(Path.Combine(office.Out, "matters.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mail_line_has_the_fields_that_were_promised()
    {
        using var office = new RehearsedOffice();
        await office.Run(RehearsedOffice.Matter("A-1", "jia"), "", "2026-09-01", "2026-09-01");

        using var mail = JsonDocument.Parse(File.ReadLines(Path.Combine(office.Out, "outbox.jsonl")).First());
        Assert.Equal(
            ["at", "id", "kind", "month", "question", "to", "cc", "subject", "matters"],
            mail.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2026-09-01T09:00:00+08:00", mail.RootElement.GetProperty("at").GetString());
        Assert.Equal("2026-09", mail.RootElement.GetProperty("month").GetString());
        Assert.Equal("【一月三问】9月 问计划：1 项待答，9月4日 18:00 前", mail.RootElement.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Wrong_lists_and_replies_are_told_all_at_once_and_nothing_is_written()
    {
        using var office = new RehearsedOffice();
        var outcome = await office.Run(
            "A-1,事项,,城建办,nobody@x.example,,,2026-01-01,2026-13-31,,\n",
            "昨天,A-1,打算,120,\n",
            "2026-09-01",
            "2026-09-30");

        var problems = Assert.IsType<RehearsalOutcome.Wrong>(outcome).Problems;
        Assert.Equal(
            [("matters.csv", 2, "责任人"), ("matters.csv", 2, "完成时限"), ("replies.csv", 2, "时间"), ("replies.csv", 2, "问"), ("replies.csv", 2, "进度")],
            problems.Select(p => (p.File, p.Row ?? 0, p.Column ?? "")).OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Item3 switch
            {
                "责任人" or "时间" => 0,
                "完成时限" or "问" => 1,
                _ => 2,
            }));
        Assert.False(Directory.Exists(office.Out));
    }

    private static List<(string Name, string Content)> Files(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "summary.json")
            .Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal),
    ];
}
