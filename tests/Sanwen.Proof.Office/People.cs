using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Approvals;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Proof.Office;

/// <summary>
/// What people do, which follows from a seed and from what they are asked: some answer soon, some when they are chased, some never. Who
/// was cut off looks whether it is done before doing it again, as anybody does whose page did not come back.
/// </summary>
internal sealed class People(IStore store, Answering answering, Deciding deciding, int seed)
{
    /// <summary>Answers come within so many hours, decisions within so many, or not at all.</summary>
    private const int LatestAnswer = 6 * 24, LatestDecision = 24;

    /// <summary>Of a hundred who are asked, so many answer.</summary>
    private const int WhoAnswer = 88;

    public async Task<DateTimeOffset?> Next(DateTimeOffset now)
    {
        var moments = (await Rounds()).Select(AnswersAt).Concat((await Namings()).Select(DecidesAt)).Where(m => m > now).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>Does what falls to this very moment and is not done yet.</summary>
    public async Task Act(DateTimeOffset now)
    {
        foreach (var round in (await Rounds()).Where(r => AnswersAt(r) == now))
        {
            Life.Say("answering");
            var lines = round.Unanswered().Select(m => new ReplyLine(m, $"{Draw(round.Id + m, 101)}", $"进展顺利（{Draw(m, 1000)}）")).ToList();
            await answering.Reply(round.Id, round.Person, lines, now);
        }

        foreach (var naming in (await Namings()).Where(n => DecidesAt(n) == now))
        {
            Life.Say("deciding");
            await deciding.Decide(naming.Id, naming.Deciders[0], Draw(naming.Id, 2) == 0, "", now);
        }
    }

    /// <summary>Those that wait for an answer and may still be answered.</summary>
    private async Task<IEnumerable<AskRound>> Rounds()
    {
        var open = (await store.List<Month>()).Where(m => m.Value.ClosedAt is null).Select(m => m.Value.Value).ToHashSet();
        return (await store.List<AskRound>()).Select(r => r.Value).Where(r => open.Contains(r.Month) && r.Unanswered().Count > 0);
    }

    private async Task<IEnumerable<Approval>> Namings() =>
        (await store.List<Approval>(Approval.Prefix(ApprovalKind.Naming))).Select(a => a.Value).Where(a => a.Ruling is null);

    private DateTimeOffset? AnswersAt(AskRound round) =>
        Draw(round.Id, 100) < WhoAnswer ? round.OpenedAt.AddHours(1 + Draw($"{round.Id} when", LatestAnswer)) : null;

    private DateTimeOffset? DecidesAt(Approval naming) =>
        naming.AskedAt.AddHours(1 + Draw($"{naming.Id} when", LatestDecision)) is var at && at < naming.ExpiresAt ? at : null;

    /// <summary>0 to <paramref name="below"/> − 1, the same for the same text and seed.</summary>
    private int Draw(string text, int below) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {text}"))) % (uint)below);
}
