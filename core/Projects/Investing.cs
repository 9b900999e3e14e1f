using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Projects;

/// <summary>Takes the monthly actual investment of projects.</summary>
public sealed class Investing(IStore store, OfficeReader offices)
{
    /// <param name="project">The project's key.</param>
    /// <param name="by">The address of the branch's secretary or a member, of a substitute, or of a supervision officer.</param>
    /// <param name="month">The month at whose end the amount stands; this one or an earlier one.</param>
    /// <param name="amount">Cumulative in the month's year, 0 or more, in the project's unit of money; may be above the plan.</param>
    public Task<Outcome<Project>> Report(
        string project, string by, YearMonth month, decimal amount, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Project>(Project.IdOf(project), cancel).ConfigureAwait(false) is not { } stored) return Refuse($"没有项目 {project}。");
                if (MayReport(office, stored.Value, by, China.DateOf(now)) is not { } actor) return Refuse("只有项目临时党支部的书记、成员或督办员可以填报投资。");
                if (Refusal(stored.Value, month, amount, now) is { } refusal) return Refuse(refusal);

                var reported = stored.Value.With(new Investment(month, amount, now, actor.By));
                var note = new JournalNote(now, actor, JournalAction.Invested, $"{month.Year}年{month.Month}月底完成投资 {amount:0.####}{stored.Value.Money}。");
                return (new Change().Put(stored, reported, note), new Outcome<Project>.Done(reported));
            },
            cancel);

    /// <summary>In whose place somebody may report; null when not at all.</summary>
    public static Actor? MayReport(Office office, Project project, string by, DateOnly day)
    {
        if (office.BranchOf(project) is { } branch && office.AsOneOf(by, [branch.Secretary, .. branch.Members], day) is { } actor) return actor;
        return office.Is(by, Roles.Officer) ? new(by) : null;
    }

    private static string? Refusal(Project project, YearMonth month, decimal amount, DateTimeOffset now)
    {
        if (project.ClosedOn is not null) return $"项目 {project.Key} 已经办结。";
        if (amount < 0) return "完成投资不能是负数。";
        if (amount > Project.MostMoney) return $"完成投资太大，最多 {Project.MostMoney:0}。";
        return month > YearMonth.Of(now) ? $"{month} 还没有到，不能填报。" : null;
    }

    private static (Change?, Outcome<Project>) Refuse(string reason) => (null, new Outcome<Project>.Refused(reason));
}
