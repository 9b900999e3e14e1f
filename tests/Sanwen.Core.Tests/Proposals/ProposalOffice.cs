using Sanwen.Core.Engine;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Proposals;
using Sanwen.Core.Tests.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Proposals;

/// <summary>
/// A proposal of the first responsible person's unit, handed over on 2 September 2026 and due on 2 December, with two units that assist
/// until 2 October. Its clock is moved by hand; whatever is due on the way happens at its time.
/// </summary>
internal sealed class ProposalOffice : IDisposable
{
    public const string Key = "JY-1", Deputy = "deputy@npc.example", Water = "water@x.example", Road = "road@x.example";

    public ProposalOffice(Func<Proposal, Proposal>? with = null)
    {
        foreach (var person in Given.Office().People.Values) Store.Set(person);
        Store.Set(Given.Person(Water, "水务所长", "水务所", Roles.UnitHead));
        Store.Set(Given.Person(Road, "公路所长", "公路所", Roles.UnitHead));
        Store.Set(Given.Matter(Key) with { Start = Handed, Due = Due });
        var proposal = new Proposal
        {
            Matter = Key,
            Kind = "人大建议",
            Jurisdiction = "佛山市禅城区",
            Number = "12号",
            Proposers = ["代表甲", "代表乙"],
            Email = Deputy,
            HandedOver = Handed,
            Assists = [new("水务所", new(2026, 10, 2)), new("公路所", new(2026, 10, 2))],
            Rounds = [new(1, Handed, Due)],
            WakeAt = China.StartOf(Handed),
        };
        Store.Set(with is null ? proposal : with(proposal));
        Offices = new(Store, Given.Policy, Given.Calendar);
    }

    private static DateOnly Handed => new(2026, 9, 2);

    private static DateOnly Due => new(2026, 12, 2);

    public DateTimeOffset Now { get; private set; } = Given.At("2026-09-01 09:00");

    public MemoryStore Store { get; } = new();

    public OfficeReader Offices { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<ProposalOutcome> Assist(string by, string words = "已有管线计划") => new Proposing(Store, Offices).Assist(Key, by, words, Now, Cancel);

    public Task<ProposalOutcome> Answer(string by = Given.Doer, int round = 1, string category = "B", string words = "已列入计划", string through = "走访") =>
        new Proposing(Store, Offices).Answer(Key, round, by, new(category, through, words), Now, Cancel);

    public Task<ProposalOutcome> Extend(string by = Given.Officer, string reason = "涉及面广，区人大同意") =>
        new Proposing(Store, Offices).Extend(Key, by, reason, Now, Cancel);

    public Task<ProposalOutcome> Rate(string mark, string words = "", string by = Deputy, int round = 1) =>
        new RatingProposals(Store, Offices).Rate(Key, round, by, mark, words, Now, Cancel);

    public Task<ProposalOutcome> Record(string mark, string on, string by = Given.Officer, int round = 1) =>
        new RatingProposals(Store, Offices).Record(Key, round, by, mark, "", Given.Day(on), Now, Cancel);

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task<ProposalOffice> Until(string text)
    {
        var end = Given.At(text);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            var before = (await Proposal()).WakeAt;
            var after = await new Clockwork(Store, Offices, null!).Advance(Core.Proposals.Proposal.IdOf(Key), Now, Cancel);
            Assert.True(after != before || after is null, $"Wakes again and again at {before}.");
        }

        Now = end;
        return this;
    }

    public async Task<Proposal> Proposal() => (await Store.Find<Proposal>(Core.Proposals.Proposal.IdOf(Key), Cancel))!.Value;

    public async Task<Matter> Matter() => (await Store.Find<Matter>(Key, Cancel))!.Value;

    /// <summary>Mails from a moment on, as <c>09-02 09:00 HandedOver doer</c>; a mail without a link ends in a bar.</summary>
    public IReadOnlyList<string> MailsSince(string text) =>
    [
        .. Store.Mails.Where(m => m.At >= Given.At(text))
            .Select(m => FormattableString.Invariant($"{m.At:MM-dd HH:mm} {m.Proposal} {m.To.Split('@')[0]}{(m.Link is null ? "|" : "")}")),
    ];

    public async Task<IReadOnlyList<JournalAction>> Journal() =>
        [.. (await Store.Journal(Core.Proposals.Proposal.IdOf(Key), Cancel)).Select(e => e.Action)];

    public void Dispose() => Offices.Dispose();
}
