using Sanwen.Core.Journals;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>Previews and applies imports.</summary>
public sealed class Importing(IStore store, OfficeReader offices)
{
    private const string Moved = "预览之后数据有变动，没有导入任何内容。请重新预览，确认后再导入。";

    public async Task<ImportPlan> Preview(IReadOnlyList<SheetReading> files, CancellationToken cancel = default)
    {
        var standing = new Dictionary<RecordKind, IReadOnlyList<Entity>>();
        foreach (var kind in ImportPlan.KindsIn(files)) standing[kind] = await kind.Load(store, cancel).ConfigureAwait(false);
        var plan = ImportPlan.Of(files, await offices.Read(cancel).ConfigureAwait(false), standing);
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
        var after = After(plan, await offices.Read(cancel).ConfigureAwait(false));
        var written = await Write(plan, new(change, actor, now), new(plan.Investments, now), after, cancel).ConfigureAwait(false);
        if (written && await Running(cancel).ConfigureAwait(false)) NewMatters.Assign(change, plan, actor, now, after);
        return written && (change.IsEmpty || await store.Commit(change, cancel).ConfigureAwait(false))
            ? new Outcome<ImportTally>.Done(ImportTally.Of(plan))
            : Refuse(Moved);
    }

    private async Task<bool> Write(ImportPlan plan, ImportWriter writer, Invested invested, Office after, CancellationToken cancel)
    {
        var projects = invested.Projects(plan.Projects);
        return writer.Write(plan.People, await Stored(plan.People, cancel).ConfigureAwait(false), PersonFields.All, PersonFields.Put)
            && writer.Write(
                plan.Branches,
                await Stored(plan.Branches, cancel).ConfigureAwait(false),
                BranchFields.All,
                BranchFields.Put,
                (item, branch) => Appointments.Journal(item, branch, after))
            && writer.Write(projects, await Stored(projects, cancel).ConfigureAwait(false), ProjectFields.All, ProjectFields.Put, invested.Put)
            && writer.Write(plan.Matters, await Stored(plan.Matters, cancel).ConfigureAwait(false), MatterFields.All, MatterFields.Put)
            && await Write(plan.Records, writer, cancel).ConfigureAwait(false);
    }

    private async Task<bool> Write(IReadOnlyList<ImportedRecords> records, ImportWriter writer, CancellationToken cancel)
    {
        foreach (var kind in records)
        {
            if (!await kind.Write(writer, store, cancel).ConfigureAwait(false)) return false;
        }

        return true;
    }

    private async Task<IReadOnlyList<Stored<T>>> Stored<T>(IReadOnlyList<Imported<T>> items, CancellationToken cancel)
        where T : Entity => items.Count > 0 ? await store.List<T>("", cancel).ConfigureAwait(false) : [];

    /// <summary>The office with the plan's people and branches, whom journal and mails name.</summary>
    private static Office After(ImportPlan plan, Office office)
    {
        office = plan.People.Aggregate(office, (o, p) => o.With(p.Value));
        return plan.Branches.Aggregate(office, (o, b) => o.With(b.Value));
    }

    /// <summary>The lists that an office begins with are nobody's news; from its first month on, new matters are.</summary>
    private async Task<bool> Running(CancellationToken cancel) => (await store.List<Month>("", cancel).ConfigureAwait(false)).Count > 0;

    private static Outcome<ImportTally>.Refused Refuse(string reason) => new(reason);
}
