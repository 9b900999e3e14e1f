using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>Takes what people do with findings. Of two at the same moment one wins, and the other is told how it stands.</summary>
public sealed class FindingHandling(IStore store, OfficeReader offices)
{
    /// <param name="key">问题编号.</param>
    /// <param name="turn">The turn that the person's link or page is of; null for the present one.</param>
    /// <param name="by">The address of who acts: an officer, the handler or a head of the unit, or a substitute.</param>
    public Task<FindingOutcome> Take(
        string key, int? turn, string by, FindingDeed deed, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var stored = await store.Find<Finding>(Finding.IdOf(key), cancel).ConfigureAwait(false);
                if (stored is null) return (null, NoSuch(key));
                var (step, refusal) = Decide(stored.Value, turn, by, Trimmed(deed), office, now);
                return step is null ? ((Change?)null, refusal!) : (step.Put(stored, office), new FindingOutcome.Done(step.Finding));
            },
            cancel);

    /// <summary>Why it would not be taken, or null; so that files are kept only for what is taken.</summary>
    /// <inheritdoc cref="Take"/>
    public async Task<FindingOutcome?> Judge(
        string key, int? turn, string by, FindingDeed deed, DateTimeOffset now, CancellationToken cancel = default)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Finding>(Finding.IdOf(key), cancel).ConfigureAwait(false);
        return stored is null ? NoSuch(key) : Decide(stored.Value, turn, by, Trimmed(deed), office, now).Refusal;
    }

    /// <summary>What becomes of an act: the step, or why there is none.</summary>
    public static (FindingStep? Step, FindingOutcome? Refusal) Decide(
        Finding finding, int? turn, string by, FindingDeed deed, Office office, DateTimeOffset now)
    {
        var ended = turn is { } asked && asked != finding.Turn;
        if (ended || !finding.State.Allows(deed.Act)) return (null, new FindingOutcome.Ended(finding, Whereabouts(finding, office, now)));
        if (office.May(finding, deed.Act, by, China.DateOf(now)) is not { } actor) return (null, new FindingOutcome.Refused(NotYours(finding, deed.Act, office)));
        return FindingChecks.Refusal(finding, deed, actor, office, now) is { } reason
            ? (null, new FindingOutcome.Refused(reason))
            : (Waking(FindingMoves.Take(finding, deed, actor, office, now), office), null);
    }

    /// <summary>How a finding stands, for who comes too late (zh-CN).</summary>
    public static string Whereabouts(Finding finding, Office office, DateTimeOffset now)
    {
        var standing = FindingStanding.Of(finding, office, now);
        var unit = standing.State.IsUnits() || standing.State == FindingState.Supervised ? $"，由{finding.Unit}办理" : "";
        return $"问题 {finding.Key} 自 {China.Stamp(standing.Since)} 起{standing.State.Name()}{unit}。";
    }

    private static FindingStep Waking(FindingStep step, Office office) => step with { Finding = step.Finding.Waking(office) };

    private static string NotYours(Finding finding, FindingAct act, Office office) => act.IsUnits()
        ? $"这个问题由{finding.Unit} {office.NameOf(finding.Handler ?? "")}、单位负责人或其代理人办理。"
        : $"{act.Name()}由督办员办理。";

    private static FindingOutcome.Refused NoSuch(string key) => new($"没有问题 {key}。");

    private static FindingDeed Trimmed(FindingDeed deed) => deed with { Words = deed.Words.Trim() };
}
