namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>
/// Project issues lived under the calendar of 2026, where 20 September and 10 October are worked, and 25 to 27 September and 1 to 7
/// October are off.
/// </summary>
public sealed class IssueLadderTests : IDisposable
{
    private readonly RehearsedOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Silence_goes_up_tier_by_tier_over_the_holidays_and_is_chased_at_the_top_every_working_day()
    {
        await _office.Act("2026-09-17 10:00,提出,XM-1,yuan@ 征地受阻|城建办、水务所\n", "2026-09-01", "2026-10-15");

        Assert.Equal(
            [
                "2026-09-17T10:00 consultation - head [] XM-1-1",
                "2026-09-17T10:00 consultation - head2 [] XM-1-1",
                "2026-09-17T10:00 told - shuji [] XM-1-1",
                "2026-09-20T09:00 reminder - head [] XM-1-1",
                "2026-09-20T09:00 reminder - head2 [] XM-1-1",
                "2026-09-22T09:00 escalation - zong [] XM-1-1",
                "2026-09-22T09:00 escalation - shuji [] XM-1-1",
                "2026-09-23T09:00 reminder - zong [] XM-1-1",
                "2026-09-28T09:00 escalation - zhi [] XM-1-1",
                "2026-09-28T09:00 escalation - zong [] XM-1-1",
                "2026-09-29T09:00 reminder - zhi [] XM-1-1",
                "2026-10-08T09:00 urge - zhi [] XM-1-1",
                "2026-10-09T09:00 urge - zhi [] XM-1-1",
                "2026-10-10T09:00 urge - zhi [] XM-1-1",
                "2026-10-12T09:00 urge - zhi [] XM-1-1",
                "2026-10-13T09:00 urge - zhi [] XM-1-1",
                "2026-10-14T09:00 urge - zhi [] XM-1-1",
                "2026-10-15T09:00 urge - zhi [] XM-1-1",
                "2026-10-15T09:00 bulletin - leader [] ",
                "2026-10-15T09:00 bulletin - principal [] ",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,待决,总指挥部,2026-09-17 10:00,", _office.Lines("issues.csv")[1]);
        Assert.Contains(_office.Lines("bulletin-2026-09.html"), l => l.Contains("XM-1-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_waits_for_the_top_is_chased_by_one_mail_a_day()
    {
        await _office.Act(
            """
            2026-09-01 10:00,提出,XM-1,shuji@ 征地受阻|城建办
            2026-09-01 11:00,提出,XM-1,shuji@ 管线受阻|水务所
            2026-09-02 10:00,提出,XM-1,shuji@ 用电受阻|水务所
            2026-09-16 10:00,决定,XM-1-1,zhi@ 批准

            """,
            "2026-09-01",
            "2026-09-17");

        Assert.Equal(
            ["2026-09-15T09:00 urge - zhi [] XM-1-1+XM-1-2", "2026-09-16T09:00 urge - zhi [] XM-1-1+XM-1-2+XM-1-3", "2026-09-17T09:00 urge - zhi [] XM-1-2+XM-1-3"],
            _office.Mails().Where(m => m.Contains(" urge ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_who_answers_is_not_reminded_and_a_comment_neither_blocks_nor_escalates()
    {
        await _office.Act(
            """
            2026-09-03 10:00,提出,XM-1,shuji@ 征地受阻|城建办、水务所
            2026-09-04 10:00,会商,XM-1-1,head@ 意见:注意汛期
            2026-09-07 11:00,会商,XM-1-1,head2@ 同意
            2026-09-08 09:00,办结,XM-1-1,shuji@ 已协调

            """,
            "2026-09-01",
            "2026-09-30");

        Assert.Equal(
            [
                "2026-09-03T10:00 consultation - head [] XM-1-1",
                "2026-09-03T10:00 consultation - head2 [] XM-1-1",
                "2026-09-07T09:00 reminder - head2 [] XM-1-1",
                "2026-09-07T11:00 told - shuji [] XM-1-1",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,办结,支部,2026-09-03 10:00,2026-09-08 09:00", _office.Lines("issues.csv")[1]);
    }

    [Fact]
    public async Task A_disagreement_goes_up_at_once_and_what_is_returned_is_consulted_again_and_closed()
    {
        await _office.Act(
            """
            2026-09-03 10:00,提出,XM-1,shuji@ 征地受阻|城建办、水务所
            2026-09-04 10:00,会商,XM-1-1,head@ 不同意：红线未定
            2026-09-07 09:00,决定,XM-1-1,zong@ 退回：补充方案
            2026-09-08 15:00,再会商,XM-1-1,shuji@ 水务所
            2026-09-09 10:00,会商,XM-1-1,head2@ 同意
            2026-09-10 10:00,办结,XM-1-1,shuji@ 按新方案施工

            """,
            "2026-09-01",
            "2026-09-30");

        // the decision at the very moment of the reminder comes before it
        Assert.Equal(
            [
                "2026-09-03T10:00 consultation - head [] XM-1-1",
                "2026-09-03T10:00 consultation - head2 [] XM-1-1",
                "2026-09-04T10:00 escalation - zong [] XM-1-1",
                "2026-09-04T10:00 escalation - shuji [] XM-1-1",
                "2026-09-07T09:00 decision - shuji [] XM-1-1",
                "2026-09-08T15:00 consultation - head2 [] XM-1-1",
                "2026-09-09T10:00 told - shuji [] XM-1-1",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,办结,支部,2026-09-03 10:00,2026-09-10 10:00", _office.Lines("issues.csv")[1]);
        Assert.Single(_office.Lines("rejected.csv"));
    }

    [Fact]
    public async Task The_secretary_reports_up_before_its_time_and_the_tiers_decide()
    {
        await _office.Act(
            """
            2026-09-03 10:00,提出,XM-1,shuji@ 征地受阻|城建办
            2026-09-03 11:00,决定,XM-1-1,shuji@ 上报：超出支部权限
            2026-09-04 10:00,决定,XM-1-1,zong@ 上报:须指挥部协调
            2026-09-07 11:00,决定,XM-1-1,zhi@ 同意

            """,
            "2026-09-01",
            "2026-09-11");

        Assert.Equal(
            [
                "2026-09-03T10:00 consultation - head [] XM-1-1",
                "2026-09-03T11:00 escalation - zong [] XM-1-1",
                "2026-09-04T09:00 reminder - zong [] XM-1-1",
                "2026-09-04T10:00 decision - shuji [] XM-1-1",
                "2026-09-04T10:00 escalation - zhi [] XM-1-1",
                "2026-09-07T09:00 reminder - zhi [] XM-1-1",
                "2026-09-07T11:00 decision - shuji [] XM-1-1",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,待办结,总指挥部,2026-09-03 10:00,", _office.Lines("issues.csv")[1]);
    }

    [Fact]
    public async Task A_substitute_gets_the_mail_and_decides_and_whoever_comes_later_is_told_both_names()
    {
        await _office.Act(
            """
            2026-09-01 09:30,代理,zong@x.example,zong@ dai@x.example|2026-09-02..2026-09-10
            2026-09-03 10:00,提出,XM-1,shuji@ 征地受阻|城建办
            2026-09-04 10:00,会商,XM-1-1,head@ 不同意：红线未定
            2026-09-04 11:00,决定,XM-1-1,dai@ 批准
            2026-09-04 12:00,决定,XM-1-1,zong@ 退回：晚了

            """,
            "2026-09-01",
            "2026-09-07");

        Assert.Equal(
            [
                "2026-09-03T10:00 consultation - head [] XM-1-1",
                "2026-09-04T10:00 escalation - dai [] XM-1-1",
                "2026-09-04T10:00 escalation - shuji [] XM-1-1",
                "2026-09-04T11:00 decision - shuji [] XM-1-1",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,待办结,总支,2026-09-03 10:00,", _office.Lines("issues.csv")[1]);
        Assert.EndsWith("代理书记（代总支书记）已于 2026-09-04 11:00 决定：批准。", Assert.Single(_office.Lines("rejected.csv").Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_lapses_with_its_last_project_and_what_is_open_goes_up()
    {
        await _office.Act(
            """
            2026-09-03 10:00,提出,XM-1,shuji@ 征地受阻|城建办
            2026-09-03 11:00,办结,XM-2,zong@ 
            2026-09-03 12:00,办结,XM-1,shuji@ 
            2026-09-04 10:00,决定,XM-1-1,zong@ 批准
            2026-09-07 11:00,办结,XM-1-1,zong@ 已移交

            """,
            "2026-09-01",
            "2026-09-11");

        Assert.Equal(
            [
                "2026-09-03T10:00 consultation - head [] XM-1-1",
                "2026-09-03T12:00 escalation - zong [] XM-1-1",
                "2026-09-03T12:00 lapse - shuji [yuan] XM-1-1",
                "2026-09-03T12:00 lapse - zong [] XM-1-1",
                "2026-09-04T09:00 reminder - zong [] XM-1-1",
                "2026-09-04T10:00 decision - zong [] XM-1-1",
            ],
            _office.Mails());
        Assert.Equal("XM-1-1,XM-1,办结,总支,2026-09-03 10:00,2026-09-07 11:00", _office.Lines("issues.csv")[1]);
        Assert.Equal(["蓝", "蓝"], _office.Lines("projects.csv").Skip(1).Select(l => l.Split(',')[^1]));
    }

    [Fact]
    public async Task A_project_red_two_months_running_raises_an_issue_when_the_month_closes()
    {
        await _office.Act(
            """
            2026-08-31 10:00,投资,XM-2,yuan@ 1600
            2026-09-30 10:00,投资,XM-2,yuan@ 1800.5

            """,
            "2026-08-01",
            "2026-10-15");

        Assert.Equal(
            ["2026-10-15T09:00 consultation - head [] XM-1-1", "2026-10-15T09:00 told - shuji [] XM-1-1"],
            _office.Mails().Where(m => !m.Contains("bulletin", StringComparison.Ordinal)));
        Assert.Equal(["XM-1-1,XM-1,会商,支部,2026-10-15 09:00,"], _office.Lines("issues.csv").Skip(1));

        // 15 October is 19 of 24 half-months
        Assert.Equal(
            ["编号,完成投资,完成率,时序进度,偏差,灯", "XM-1,0,0.00,79.17,-79.17,红", "XM-2,1800.5,75.02,79.17,-4.15,绿"],
            _office.Lines("projects.csv"));
    }

    [Fact]
    public async Task A_new_secretary_is_appointed_by_the_tier_above_and_takes_over()
    {
        await _office.Act(
            """
            2026-09-02 10:00,任命,B,zong@ dai@x.example
            2026-09-03 10:00,提出,XM-1,yuan@ 征地受阻|城建办
            2026-09-03 11:00,会商,XM-1-1,head@ 同意
            2026-09-04 10:00,办结,XM-1-1,shuji@ 已协调
            2026-09-04 11:00,办结,XM-1-1,dai@ 已协调

            """,
            "2026-09-01",
            "2026-09-07");

        Assert.Equal(
            ["2026-09-03T10:00 told - dai [] XM-1-1", "2026-09-03T11:00 told - dai [] XM-1-1"],
            _office.Mails().Where(m => m.Contains("told", StringComparison.Ordinal)));
        Assert.Equal(["5"], _office.Lines("rejected.csv").Skip(1).Select(l => l.Split(',')[0]));
        Assert.Equal("XM-1-1,XM-1,办结,支部,2026-09-03 10:00,2026-09-04 11:00", _office.Lines("issues.csv")[1]);
    }
}
