using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Journals;
using Sanwen.Core.Lists;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.WorkingLists;

public sealed class RollOverTests : IDisposable
{
    private const string Name = "行动计划2026", Next = "行动计划2027";

    private static readonly DateTimeOffset Now = Given.At("2027-01-05 10:00");
    private static readonly DateOnly Today = new(2027, 1, 5);
    private static readonly MatterList List = new() { Name = Name, Year = 2026, Plan = new("行动计划", 2026, 2028), Highlights = true };

    private readonly MemoryStore _store = new();
    private readonly OfficeReader _offices;
    private readonly RollingOver _rolling;

    public RollOverTests()
    {
        foreach (var person in Given.Office().People.Values) _store.Set(person);
        _store.Set(List);
        _offices = new(_store, Given.Policy, Given.Calendar);
        _rolling = new(_store, _offices);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _offices.Dispose();

    [Theory]
    [InlineData("SN-2026-01", "SN-2027-01")]
    [InlineData("2026", "2027")]
    [InlineData("A20261-2026", "A20261-2027")]
    [InlineData("A20261", "A20261-2027")]
    [InlineData("三年-07", "三年-07-2027")]
    public void The_year_in_a_key_moves_on_and_is_added_where_there_is_none(string key, string expected) =>
        Assert.Equal(expected, Assert.Single(Plan(Matter(key)).Matters).After.Key);

    [Theory]
    [InlineData(Name, Next)]
    [InlineData("35项重点任务", "35项重点任务（2027年）")]
    public void So_does_the_year_in_the_name_of_the_list(string name, string expected) => Assert.Equal(
        expected, RollOverRules.Plan(List with { Name = name }, [], Given.Office(Matter() with { List = name }), Today).To.Name);

    public static TheoryData<string, Matter, bool> Which => new()
    {
        { "open", Matter(), true },
        { "open and late", Matter() with { Due = new(2026, 6, 30) }, true },
        { "closed", Matter() with { Status = MatterStatus.Closed }, false },
        { "closed for its year", Matter() with { Status = MatterStatus.Closed, YearGoals = [new(2026, 40, ""), new(2027, 70, "")] }, true },
        { "closed for good", Matter() with { Status = MatterStatus.Closed, YearGoals = [new(2026, 100, "")] }, false },
        { "of another list", Matter() with { List = "别的" }, false },
        { "gone on before", Matter() with { Status = MatterStatus.Closed, CarriedTo = "X", YearGoals = [new(2027, 70, "")] }, false },
    };

    [Theory]
    [MemberData(nameof(Which))]
    public void What_is_open_and_what_has_a_goal_for_the_next_year_goes_on(string which, Matter matter, bool goesOn) =>
        Assert.True(Plan(matter).Matters.Count == (goesOn ? 1 : 0), which);

    [Theory]
    [InlineData("2026-12-31", "2027-12-31")]
    [InlineData("2026-06-30", "2027-06-30")]
    [InlineData("2028-12-31", "2028-12-31")]
    public void A_due_day_that_has_come_moves_into_the_next_year(string due, string expected)
    {
        var after = Assert.Single(Plan(Matter() with { Due = Given.Day(due), Progress = 35 }).Matters).After;

        Assert.Equal((new DateOnly(2027, 1, 1), Given.Day(expected), 35m), (after.Start, after.Due, after.Progress));
        Assert.Equal((Next, "M-2026-1", MatterStatus.Open), (after.List, after.CarriedFrom, after.Status));
    }

    [Fact]
    public void Milestones_to_come_stay_and_where_none_are_the_years_goal_is_the_one()
    {
        var matter = Matter() with
        {
            Basis = ProgressBasis.Milestones,
            Milestones = [new(new(2026, 12, 31), 40, "建立"), new(new(2027, 12, 31), 70, "达标")],
            Due = new(2028, 12, 31),
            YearGoals = [new(2026, 40, ""), new(2027, 70, "达标率七成")],
        };

        Assert.Equal(["达标"], Milestones(matter));
        Assert.Equal(["达标率七成"], Milestones(matter with { Milestones = [matter.Milestones[0]], Due = new(2026, 12, 31) }));

        static IEnumerable<string> Milestones(Matter matter) => Plan(matter).Matters[0].After.Milestones.Select(m => m.Name);
    }

    public static TheoryData<string, MatterList, Matter[]> Refused => new()
    {
        { "不属于跨年度的计划", List with { Plan = null }, [Matter()] },
        { "已经结转到", List with { CarriedTo = Next }, [Matter()] },
        { "到 2026 年为止", List with { Plan = new("行动计划", 2024, 2026) }, [Matter()] },
        { "没有可以结转的", List, [Matter() with { Status = MatterStatus.Closed }] },
        { "M-2026-1 → M-2027-1", List, [Matter(), Matter("M-2027-1") with { List = "别的" }] },
        { "新编号彼此相同", List, [Matter("2026-2026"), Matter("2026-2027"), Matter("2027-2026")] },
        { "超过 40 个字", List, [Matter(new('长', 38))] },
        { "申请在等候决定", List, [Matter() with { Pending = ["approval-closeout-M-2026-1-1"] }] },
        { "已经有名为", List, [Matter(), Matter("别") with { List = Next }] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_carried_over_is_refused_with_its_reason_and_nothing_is_written(string reason, MatterList list, Matter[] matters)
    {
        _store.Set(list);
        foreach (var matter in matters) _store.Set(matter);
        var told = await _rolling.Preview(Name, Given.Officer, Now, Cancel) switch
        {
            Outcome<RollOver>.Refused refused => refused.Reason,
            var preview => string.Join(' ', Assert.IsType<Outcome<RollOver>.Done>(preview).Value.Problems),
        };

        Assert.Contains(reason, told, StringComparison.Ordinal);
        var fingerprint = RollOverRules.Refusal(list) is null ? Plan(list, matters).Fingerprint : "";
        Assert.Contains(reason, Assert.IsType<Outcome<RollOver>.Refused>(await _rolling.Apply(Name, Given.Officer, fingerprint, Now, Cancel)).Reason, StringComparison.Ordinal);
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task It_is_one_change_told_to_each_person_once_and_linked_both_ways()
    {
        _store.Set(Matter() with { Progress = 35, YearGoals = [new(2026, 40, ""), new(2027, 70, "达标")] });
        _store.Set(Matter("M-2026-2"));
        _store.Set(Matter("M-2026-3") with { Responsible = Given.Other });

        var plan = await Preview();
        Assert.IsType<Outcome<RollOver>.Done>(await _rolling.Apply(Name, Given.Officer, plan.Fingerprint, Now, Cancel));

        Assert.Equal(1, _store.Commits);
        var (old, begun) = (await Find("M-2026-1"), await Find("M-2027-1"));
        Assert.Equal((MatterStatus.CarriedOver, Today, "M-2027-1"), (old.Status, old.CarriedOn!.Value, old.CarriedTo));
        Assert.Equal((Next, "M-2026-1", 35m), (begun.List, begun.CarriedFrom, begun.Progress));
        Assert.Equal(["结转到“行动计划2027”，新编号 M-2027-1。行动计划2026达到 35%。"], await Texts("M-2026-1"));
        Assert.Equal(["由“行动计划2026”的 M-2026-1 结转而来。行动计划2026达到 35%，2027 年目标 70% 达标。"], await Texts("M-2027-1"));
        Assert.Equal([(Given.Doer, 2), (Given.Other, 1)], _store.Mails.Where(m => m.Kind == MailKind.NewMatters).Select(m => (m.To, m.Matters.Count)));
        var lists = await _store.List<MatterList>(MatterList.Prefix, Cancel);
        Assert.Equal([(Name, (string?)null, Next), (Next, Name, null)], lists.Select(l => (l.Value.Name, l.Value.CarriedFrom, l.Value.CarriedTo)));
        Assert.True(lists[1].Value.Highlights);

        var again = Assert.IsType<Outcome<RollOver>.Refused>(await _rolling.Apply(Name, Given.Officer, plan.Fingerprint, Now, Cancel));
        Assert.Contains("已经结转到", again.Reason, StringComparison.Ordinal);
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_to_be_previewed_again()
    {
        _store.Set(Matter());
        var plan = await Preview();
        _store.Set(Matter() with { Progress = 51 });

        Assert.Contains("预览之后", Assert.IsType<Outcome<RollOver>.Refused>(
            await _rolling.Apply(Name, Given.Officer, plan.Fingerprint, Now, Cancel)).Reason, StringComparison.Ordinal);
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task Only_an_officer_carries_over()
    {
        _store.Set(Matter());
        Assert.IsType<Outcome<RollOver>.Refused>(await _rolling.Preview(Name, Given.Leader, Now, Cancel));
    }

    [Fact]
    public void What_was_carried_over_is_neither_asked_about_nor_overdue_nor_blue_and_counts_nowhere()
    {
        var old = Matter() with { Progress = 35, Status = MatterStatus.CarriedOver, CarriedOn = Today, CarriedTo = "M-2027-1", NeedsCoordination = true };
        var office = Given.Office(old);

        Assert.Null(AskRounds.Open(office, new(2027, 1), new(Question.Progress, Given.At("2027-01-15 09:00"), Given.At("2027-01-19 18:00"), OpeningState.Opening), Given.Doer));
        var standing = Standing.Of(old, new(2027, 1, 31), Given.Policy.Lights);
        Assert.Equal((Light.Red, false, 100m), (standing.Light, standing.Overdue, standing.TimeProgress));
        Assert.True(Standing.Of(old, new(2027, 1, 4), Given.Policy.Lights).Overdue);
        var bulletin = BulletinRules.Compose(new() { Value = new(2027, 1) }, [], new Dictionary<string, int>(), office, Given.At("2027-02-10 09:00"));
        Assert.Equal((0, 0, 0, 0), (bulletin.Lights.Count, bulletin.Overdue.Count, bulletin.Closed.Count, bulletin.Coordination.Count));
        var december = BulletinRules.Compose(new() { Value = new(2026, 12) }, [], new Dictionary<string, int>(), office, Given.At("2027-01-12 09:00"));
        Assert.Equal(1, Assert.Single(december.Lights).Red);
    }

    [Fact]
    public async Task Nothing_more_is_done_with_it_but_in_its_new_year()
    {
        _store.Set(Matter() with { Status = MatterStatus.CarriedOver, CarriedOn = Today, CarriedTo = "M-2027-1" });
        _store.Set(Matter("M-9") with { Status = MatterStatus.Closed, ClosedOn = Today, CarriedTo = "M-9-2027" });

        string[] reasons =
        [
            Reason(await new Applying(_store, _offices).Apply("M-2026-1", Given.Doer, new(ApprovalKind.CloseOut, "完成"), Now, Cancel)),
            Reason(await new Assigning(_store, _offices).DirectAsk("M-2026-1", Given.Leader, "如何", Today, Now, Cancel)),
            Reason(await new Reopening(_store, _offices).Reopen("M-2026-1", Given.Officer, "再办", Now, Cancel)),
            Reason(await new Reopening(_store, _offices).Reopen("M-9", Given.Officer, "再办", Now, Cancel)),
        ];

        Assert.All(reasons, r => Assert.Contains("已经结转", r, StringComparison.Ordinal));
        Assert.Equal(0, _store.Commits);

        static string Reason<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
    }

    [Fact]
    public void The_years_of_a_matter_tell_what_each_has_reached()
    {
        YearGoal[] goals = [new(2026, 40, ""), new(2027, 70, ""), new(2028, 100, "")];
        var first = Matter() with { Progress = 35, Status = MatterStatus.CarriedOver, CarriedTo = "M-2027-1", YearGoals = goals };
        var second = Matter("M-2027-1") with { Progress = 50, List = Next, CarriedFrom = "M-2026-1", YearGoals = goals, Start = new(2027, 1, 1) };
        var office = Given.Office(first, second);

        foreach (var matter in new[] { first, second })
        {
            var years = YearAccount.Of(matter, office, list => list == Name ? 2026 : null);
            Assert.Equal([(2026, 35m), (2027, 50m), (2028, null)], years.Select(y => (y.Year, y.Matter?.Progress)));
        }

        Assert.Empty(YearAccount.Of(Matter("X"), office, _ => 2026));
    }

    private static Matter Matter(string key = "M-2026-1") => Given.Matter(key) with { List = Name };

    private static RollOver Plan(params Matter[] matters) => Plan(List, matters);

    private static RollOver Plan(MatterList list, Matter[] matters) => RollOverRules.Plan(list, [list], Given.Office(matters), Today);

    private async Task<RollOver> Preview() => Assert.IsType<Outcome<RollOver>.Done>(await _rolling.Preview(Name, Given.Officer, Now, Cancel)).Value;

    private async Task<Matter> Find(string key) => (await _store.Find<Matter>(key, Cancel))!.Value;

    private async Task<IEnumerable<string>> Texts(string key) =>
        (await _store.Journal(key, Cancel)).Where(e => e.Action == JournalAction.CarriedOver).Select(e => e.Text);
}
