using Sanwen.Core.Issues;
using Sanwen.Core.People;
using Sanwen.Functions.Store;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Rehearsal;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Story;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Tiers;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>What issues ask of storage, in a process that knows the office; and that the largest fit what the service takes.</summary>
public sealed class IssueCostTests(Azurite azurite) : IAsyncLifetime
{
    /// <summary>As a key may be that an office writes, with a project beside it whose key begins alike.</summary>
    private const string Strange = "重点#1/南|北?!%'\\ 二", Beside = Strange + "-1";

    private readonly TablesWorkbench _bench = new(azurite);
    private readonly Requests _requests = new();
    private readonly VirtualClock _clock = new(September(1, "10:00"));
    private TablesStore? _store;
    private Engine? _engine;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Engine Engine => _engine!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _store = await _bench.Open(_clock, _requests);
        _engine = new(_store, _store, _clock);
        var facts = Tiers.Of(1).Add(Built(Strange, Branch(1))).Add(Built(Beside, Branch(1)));
        for (var n = 0; n < 20; n++) facts.Add(new Person { Email = $"head{n}@x.example", Name = "负责人", Unit = Unit(n), Roles = Roles.UnitHead });
        await _store.Commit(facts, Cancel);
        await Engine.Offices.Read(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _engine?.Dispose();
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task All_facts_of_the_office_are_one_look() => Assert.Equal(1, await Cost(() => Engine.Offices.Read(Cancel)));

    [Fact]
    public async Task An_issue_with_as_many_units_as_may_be_is_raised_by_one_look_and_one_commit()
    {
        var units = Enumerable.Range(0, 20).Select(Unit).ToList();

        Assert.Equal(2, await Cost(() => Done(Engine.Raising.Raise(Project(1), Member(1), "问题", units, _clock.Now, Cancel))));
        Assert.Equal(21, (await _store!.Mails(new(), Cancel)).Count);
    }

    [Fact]
    public async Task An_opinion_and_a_decision_are_one_look_and_one_commit_each()
    {
        await Raise(Project(1));

        Assert.Equal(2, await Cost(() => Done(Engine.Consulting.Opine(Issue(1), 1, Planning, Stance.Disagree, "不同意", _clock.Now, Cancel))));
        Assert.Equal(2, await Cost(() => Done(Engine.Tiers.Decide(Issue(1), 1, General, TierVerdict.Approved, "", _clock.Now, Cancel))));
    }

    [Fact]
    public async Task A_turn_is_a_look_and_a_look_for_mails_and_two_requests_more_where_it_sends_one()
    {
        await Raise(Project(1));
        await Engine.Activities.Advance(ProjectIssue.IdOf(Issue(1)), Cancel);
        Assert.Equal(2, await Cost(() => Engine.Activities.Advance(ProjectIssue.IdOf(Issue(1)), Cancel)));

        await Engine.Consulting.Opine(Issue(1), 1, Planning, Stance.Agree, "", _clock.Now, Cancel);
        Assert.Equal(4, await Cost(() => Engine.Activities.Advance(ProjectIssue.IdOf(Issue(1)), Cancel)));
    }

    [Fact]
    public async Task A_branch_lapses_with_all_its_open_issues_in_one_commit()
    {
        const int Issues = 40;
        foreach (var key in (string[])[Project(1), Strange, Beside])
        {
            for (var n = 0; n < Issues; n++) await Raise(key);
            if (key != Beside) await Engine.Closing.Close(key, Secretary(1), _clock.Now, Cancel);
        }

        Assert.InRange(await Cost(() => Engine.Closing.Close(Beside, Secretary(1), _clock.Now, Cancel)), 10, 40);

        var fresh = _bench.Another(_clock);
        var issues = await fresh.List<ProjectIssue>(ProjectIssue.Prefix, Cancel);
        Assert.Equal(3 * Issues, issues.Count);
        Assert.All(issues, i => Assert.Equal((IssueState.Deciding, "总支", "总支"), (i.Value.State, i.Value.Home, i.Value.At)));
        Assert.Equal(Issues, (await fresh.List<ProjectIssue>(ProjectIssue.IdOf(Beside) + '-', Cancel)).Count);
        foreach (var key in (string[])[Strange, Beside]) Assert.Equal(3, (await fresh.Journal(ProjectIssue.IdOf($"{key}-{Issues}"), Cancel)).Count);
    }

    private static string Unit(int number) => $"单位{number}";

    private static async Task Done(Task<IssueOutcome> word) => Assert.IsType<IssueOutcome.Done>(await word);

    private Task Raise(string project) => Done(Engine.Raising.Raise(project, Secretary(1), "问题", [PlanningUnit], _clock.Now, Cancel));

    private async Task<int> Cost(Func<Task> work)
    {
        using var invocation = _store!.Begin();
        var before = _requests.Count;
        await work();
        return _requests.Count - before;
    }
}
