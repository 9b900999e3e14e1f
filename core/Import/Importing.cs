using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>How many records an import has written.</summary>
public sealed record ImportTally(int NewPeople, int ChangedPeople, int NewMatters, int ChangedMatters);

/// <summary>Previews and applies imports.</summary>
public sealed class Importing(IStore store, OfficeReader offices)
{
    private const string Moved = "预览之后数据有变动，没有导入任何内容。请重新预览，确认后再导入。";

    public async Task<ImportPlan> Preview(IReadOnlyList<SheetReading> files, CancellationToken cancel = default)
    {
        var plan = ImportPlan.Of(files, await offices.Read(cancel).ConfigureAwait(false));
        var people = NewMatters.ByPerson(plan).Count();
        return people == 0 || !await Running(cancel).ConfigureAwait(false)
            ? plan
            : plan with { Notes = [.. plan.Notes, $"导入后将向 {people} 位责任人发出交办通知，请其确认收到。"] };
    }

    /// <summary>
    /// Writes everything that is new or changed, with its journal, in one change or not at all. Refused when the plan has problems,
    /// or when anything that it is about was written since it was made.
    /// </summary>
    /// <param name="previewed">The <see cref="ImportPlan.Fingerprint"/> of the plan that the person has seen, where it was made anew since; null when it is this plan.</param>
    public async Task<Outcome<ImportTally>> Apply(
        ImportPlan plan, Actor actor, DateTimeOffset now, string? previewed = null, CancellationToken cancel = default)
    {
        if (!plan.CanApply) return Refuse($"名单中有 {plan.Problems.Count} 处问题，没有导入任何内容。请改正后重新导入。");
        if (previewed is not null && previewed != plan.Fingerprint) return Refuse(Moved);

        var change = new Change();
        var writer = new ImportWriter(change, actor, now);
        var people = plan.People.Count > 0 ? await store.List<Person>("", cancel).ConfigureAwait(false) : [];
        var matters = plan.Matters.Count > 0 ? await store.List<Matter>("", cancel).ConfigureAwait(false) : [];
        var written = writer.Write(plan.People, people, PersonFields.All, PersonFields.Put)
            && writer.Write(plan.Matters, matters, MatterFields.All, MatterFields.Put);
        if (written && await Running(cancel).ConfigureAwait(false))
        {
            NewMatters.Assign(change, plan, actor, now, await offices.Read(cancel).ConfigureAwait(false));
        }

        if (!written || !(change.IsEmpty || await store.Commit(change, cancel).ConfigureAwait(false))) return Refuse(Moved);

        return new Outcome<ImportTally>.Done(new(
            Count(plan.People, ImportState.New),
            Count(plan.People, ImportState.Changed),
            Count(plan.Matters, ImportState.New),
            Count(plan.Matters, ImportState.Changed)));
    }

    /// <summary>The lists that an office begins with are nobody's news; from its first month on, new matters are.</summary>
    private async Task<bool> Running(CancellationToken cancel) => (await store.List<Month>("", cancel).ConfigureAwait(false)).Count > 0;

    private static Outcome<ImportTally>.Refused Refuse(string reason) => new(reason);

    private static int Count<T>(IReadOnlyList<Imported<T>> items, ImportState state)
        where T : Entity => items.Count(i => i.State == state);
}
