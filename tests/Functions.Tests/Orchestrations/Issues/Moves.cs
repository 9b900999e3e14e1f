using Sanwen.Core.Issues;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>Something that somebody does, by the engine of any host; fails the test where it is not allowed.</summary>
internal delegate Task Deed(Engine engine, DateTimeOffset now);

/// <summary>What people do about issues, as the pages and mails let them.</summary>
internal static class Moves
{
    public static Deed Raise(int project, string by, params string[] units) => Raise(Tiers.Project(project), by, units);

    public static Deed Raise(string project, string by, params string[] units) =>
        (engine, now) => Done(engine.Raising.Raise(project, by, "地块未交付，河涌改道没有批准", units, now));

    public static Deed Opine(string issue, string by, Stance stance, string words = "") =>
        (engine, now) => Done(engine.Consulting.Opine(issue, null, by, stance, words, now));

    public static Deed ConsultAgain(string issue, string by, params string[] units) =>
        (engine, now) => Done(engine.Consulting.Again(issue, by, units, now));

    public static Deed Decide(string issue, string by, TierVerdict verdict, string reason = "") =>
        (engine, now) => Done(engine.Tiers.Decide(issue, null, by, verdict, reason, now));

    public static Deed Settle(string issue, string by) => (engine, now) => Done(engine.Handling.Close(issue, by, "已协调解决", now));

    public static Deed CloseProject(string project, string by) =>
        async (engine, now) => Assert.IsType<Outcome<Project>.Done>(await engine.Closing.Close(project, by, now));

    private static async Task Done(Task<IssueOutcome> deed) => Assert.IsType<IssueOutcome.Done>(await deed);
}
