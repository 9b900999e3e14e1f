using Sanwen.Core.Import;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Local.Rehearsal;

/// <summary>Plays the people: sends their replies at their times, through the same door as the answer page.</summary>
internal sealed class Actors(IStore store, OfficeReader offices, Answering answering, IEnumerable<RehearsedReply> replies)
{
    private readonly Queue<IGrouping<DateTimeOffset, RehearsedReply>> _queue = new(replies.GroupBy(r => r.At).OrderBy(g => g.Key));
    private readonly List<string> _ignored = [];

    public DateTimeOffset? Next => _queue.TryPeek(out var group) ? group.Key : null;

    /// <summary>Replies that could not be given, with the reason (zh-CN), in the order of time.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    /// <summary>Sends everything that is to be sent at the next time.</summary>
    public async Task Play(CancellationToken cancel)
    {
        var group = _queue.Dequeue();
        var office = await offices.Read(cancel);
        var rounds = new List<(string? Round, RehearsedReply Reply)>();
        foreach (var reply in group) rounds.Add((await RoundOf(reply, office, cancel), reply));

        Ignore(rounds.Where(r => r.Round is null).Select(r => r.Reply), "当时没有问到这一事项");
        foreach (var round in rounds.Where(r => r.Round is not null).GroupBy(r => r.Round!, r => r.Reply))
        {
            await Send(round.Key, [.. round], group.Key, office, cancel);
        }
    }

    /// <summary>The latest round of that question which asks about the matter: this month's, else last month's, whose ladder may still run.</summary>
    private async Task<string?> RoundOf(RehearsedReply reply, Office office, CancellationToken cancel)
    {
        var month = YearMonth.Of(reply.At);
        foreach (var candidate in (YearMonth[])[month, month.Previous])
        {
            var id = AskRound.IdOf(candidate, reply.Question, office.Matters[reply.Matter].Responsible);
            var round = await store.Find<AskRound>(id, cancel);
            if (round?.Value.Asked.Any(a => a.Matter == reply.Matter && !a.Dropped) == true) return id;
        }

        return null;
    }

    private async Task Send(
        string round, IReadOnlyList<RehearsedReply> replies, DateTimeOffset at, Office office, CancellationToken cancel)
    {
        // The last of several lines about one matter at one moment stands, as on the answer page.
        var lines = replies.GroupBy(r => r.Matter).Select(g => g.Last()).Select(r => new ReplyLine(r.Matter, r.Percent, r.Words)).ToList();
        var person = office.For(office.Matters[lines[0].Matter].Responsible, China.DateOf(at));
        switch (await answering.Reply(round, person, lines, at, cancel))
        {
            case ReplyOutcome.Refused refused:
                Ignore(replies, refused.Reason);
                break;
            case ReplyOutcome.Wrong wrong:
                Ignore(replies, string.Join(' ', wrong.Problems.Select(p => p.Reason)));
                break;
        }
    }

    private void Ignore(IEnumerable<RehearsedReply> replies, string reason) => _ignored.AddRange(
        replies.Select(r => $"第 {r.Row} 行：{r.At:yyyy-MM-dd HH:mm} {r.Matter} 问{r.Question.Name()}：{reason}。"));
}
