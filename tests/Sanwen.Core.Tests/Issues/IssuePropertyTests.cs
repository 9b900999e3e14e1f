using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

/// <summary>Whatever people do, in whatever order, no issue is ever stuck, and every state is come to and left.</summary>
public sealed class IssuePropertyTests
{
    private static readonly string[] Everybody = [Shuji, Member, Zong, Zhi, Water, Land, Road, Stranger, Officer];

    private static readonly IReadOnlyList<Func<IssueOffice, string, Task>> Acts =
    [
        (o, by) => o.Opine(by),
        (o, by) => o.Opine(by, Stance.Comment, "注意"),
        (o, by) => o.Opine(by, Stance.Disagree, "不可"),
        (o, by) => o.Decide(by, TierVerdict.Approved),
        (o, by) => o.Decide(by, TierVerdict.Returned, "再议"),
        (o, by) => o.Decide(by, TierVerdict.Escalated, "请上级定"),
        (o, by) => o.Again(by, "水利所", "公路所"),
        (o, by) => o.Close(by),
        (o, by) => o.CloseProject(by),
    ];

    /// <summary>What somebody does, and how many working hours pass before it.</summary>
    private sealed record Deed(int Act, int Person, int Hours);

    private static readonly Gen<Deed> Deeds =
        from act in Gen.Frequency((30, Gen.Choose(0, Acts.Count - 2)), (1, Gen.Constant(Acts.Count - 1)))
        from person in Gen.Choose(0, Everybody.Length - 1)
        from hours in Gen.Elements(0, 1, 7, 24, 60, 150)
        select new Deed(act, person, hours);

    [Fact]
    public void No_issue_is_ever_stuck_and_every_state_is_reached_and_left()
    {
        var (reached, left) = (new HashSet<IssueState>(), new HashSet<IssueState>());
        Prop.ForAll(Deeds.ListOf(12).ToArbitrary(), deeds => Live([.. deeds], reached, left).GetAwaiter().GetResult()).Check(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261122, 1));

        Assert.Equal(Enum.GetValues<IssueState>().ToHashSet(), reached);
        Assert.Equal(Enum.GetValues<IssueState>().Except([IssueState.Closed]).ToHashSet(), left);
    }

    private static async Task Live(IReadOnlyList<Deed> deeds, HashSet<IssueState> reached, HashSet<IssueState> left)
    {
        using var office = await Raised("2026-09-01 10:00");
        var state = await Note(office, null, reached, left);
        foreach (var deed in deeds)
        {
            await office.Until($"{office.Now.AddHours(deed.Hours):yyyy-MM-dd HH:mm}");
            await Acts[deed.Act](office, Everybody[deed.Person]);
            state = await Note(office, state, reached, left);
            await Check(office);
        }

        await ComesToAnEnd(office);
    }

    private static async Task<IssueState> Note(IssueOffice office, IssueState? before, HashSet<IssueState> reached, HashSet<IssueState> left)
    {
        var state = (await office.Issue()).State;
        reached.Add(state);
        if (before is { } b && b != state) left.Add(b);
        return state;
    }

    private static async Task Check(IssueOffice office)
    {
        var issue = await office.Issue();
        Assert.Equal(issue.State == IssueState.Closed, issue.WakeAt is null);
        Assert.Equal(issue.State == IssueState.Deciding ? 1 : 0, issue.Asks.Count(a => a.Ruling is null));
        Assert.True(issue.WakeAt is null || issue.WakeAt > office.Now, $"{issue.State} wakes at {issue.WakeAt}, it is {office.Now}");
        Assert.Null(JournalHead.FirstBroken(await office.Journal(), issue.Journal));
        Assert.Equal(office.Store.Mails.Count, office.Store.Mails.DistinctBy(m => m.Id).Count());
    }

    /// <summary>Silence alone brings it before somebody who can end it: the top decides and its own secretary closes.</summary>
    private static async Task ComesToAnEnd(IssueOffice office)
    {
        for (var weeks = 0; (await office.Issue()).State is IssueState.Consulting or IssueState.Deciding; weeks++)
        {
            Assert.True(weeks < 10, "silence has brought it nowhere in ten weeks");
            await office.Until($"{office.Now.AddDays(7):yyyy-MM-dd HH:mm}");
            await office.Decide(Zhi, TierVerdict.Approved);
        }

        var home = (await office.Offices.Read()).Branches[(await office.Issue()).Home].Secretary;
        Assert.True(await office.Close(home) is IssueOutcome.Done or IssueOutcome.Ended);
    }
}
