using Sanwen.Core.Assignments;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Lists;

/// <summary>Carries lists over into the next year of their plan, at a supervision officer's word.</summary>
public sealed class RollingOver(IStore store, OfficeReader offices)
{
    private const string Moved = "预览之后数据有变动，没有结转。请看过新的预览再决定。";

    /// <param name="list">The list's name.</param>
    public async Task<Outcome<RollOver>> Preview(string list, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        (await Read(list, by, now, cancel).ConfigureAwait(false)).Outcome;

    /// <summary>Writes both lists and all their matters, with the journals of each, in one change or not at all; every responsible person is told in one mail.</summary>
    /// <param name="previewed">The <see cref="RollOver.Fingerprint"/> of what the officer has seen.</param>
    public Task<Outcome<RollOver>> Apply(string list, string by, string previewed, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide<Outcome<RollOver>>(
            async () =>
            {
                var state = await Read(list, by, now, cancel).ConfigureAwait(false);
                if (state.Outcome is not Outcome<RollOver>.Done { Value: var plan }) return (null, state.Outcome);
                if (!plan.CanApply) return (null, Refuse(string.Join(' ', plan.Problems)));
                if (plan.Fingerprint != previewed) return (null, Refuse(Moved));
                return (Write(plan, state, by, now), state.Outcome);
            },
            cancel);

    private sealed record State(
        Outcome<RollOver> Outcome, Office Office, Stored<MatterList>? List, IReadOnlyDictionary<string, Stored<Matter>> Matters);

    /// <summary>All from one look at the store, so that what is decided is what is replaced.</summary>
    private async Task<State> Read(string name, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var matters = (await store.List<Matter>("", cancel).ConfigureAwait(false)).ToDictionary(m => m.Value.Key, StringComparer.Ordinal);
        var office = matters.Values.Aggregate(await offices.Read(cancel).ConfigureAwait(false), (o, m) => o.With(m.Value));
        var lists = await store.List<MatterList>(MatterList.Prefix, cancel).ConfigureAwait(false);
        var list = lists.FirstOrDefault(l => l.Value.Name == name);
        return new(Decide(), office, list, matters);

        Outcome<RollOver> Decide()
        {
            if (list is null) return Refuse($"清单表里没有“{name}”，不能结转。请先导入清单表，填写年度、计划和计划起止。");
            if (!RollOverRules.MayRollOver(office, by)) return Refuse("只有督办员可以结转清单。");
            return RollOverRules.Refusal(list.Value) is { } reason
                ? Refuse(reason)
                : new Outcome<RollOver>.Done(RollOverRules.Plan(list.Value, [.. lists.Select(l => l.Value)], office, China.DateOf(now)));
        }
    }

    private static Change Write(RollOver plan, State state, string by, DateTimeOffset now)
    {
        var (actor, day) = (new Actor(by), China.DateOf(now));
        JournalNote Note(string text) => new(now, actor, JournalAction.CarriedOver, text);
        var change = new Change()
            .Put(state.List!, plan.From, Note($"结转 {plan.Matters.Count} 项到“{plan.To.Name}”。"))
            .Add(plan.To, Note($"由“{plan.From.Name}”结转而来，共 {plan.Matters.Count} 项。"));
        foreach (var matter in plan.Matters)
        {
            var (left, begun) = matter.Words(plan.From.Name, plan.To.Name);
            change.Put(state.Matters[matter.Before.Key], matter.Left(day), Note(left)).Add(matter.After, Note(begun));
        }

        var office = plan.Matters.Aggregate(state.Office, (o, m) => o.With(m.After));
        foreach (var person in plan.Matters.Select(m => m.After).GroupBy(m => m.Responsible).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            change.Tell(person.Key, [.. person.Select(m => m.Key)], by, actor, now, office);
        }

        return change;
    }

    private static Outcome<RollOver> Refuse(string reason) => new Outcome<RollOver>.Refused(reason);
}
