using Sanwen.Core.Bulletins;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Engine;

/// <summary>Carries out what a month's rules ask for: openings, their rounds in bounded batches, the issues of projects long red, and the bulletin.</summary>
public sealed class MonthRunner(IStore store, OfficeReader offices, BulletinDesk bulletins)
{
    /// <summary>Rounds created in one commit.</summary>
    private const int Batch = 100;

    /// <summary>Highlights told in the bulletin's mail; all of them are in the bulletin.</summary>
    private const int HighlightsInMail = 5;

    private readonly RedLights _reds = new(store, offices);

    public async Task Ensure(YearMonth value, CancellationToken cancel = default)
    {
        if (await store.Find<Month>(Month.IdOf(value), cancel).ConfigureAwait(false) is not null) return;

        // a clock that was set back must not have the office live what was before its beginning
        var lived = await store.List<Month>(cancel: cancel).ConfigureAwait(false);
        if (lived.Count > 0 && lived.All(m => m.Value.Value > value)) return;
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var month = new Month { Value = value, IsFirst = lived.Count == 0 };

        // A false return means that another process created it first, which is as good.
        await store.Commit(new Change().Add(month with { WakeAt = MonthRules.NextWake(month, office) }), cancel).ConfigureAwait(false);
    }

    public async Task<DateTimeOffset?> Advance(string id, DateTimeOffset now, CancellationToken cancel)
    {
        while (true)
        {
            if (await store.Find<Month>(id, cancel).ConfigureAwait(false) is not { } stored) return null;
            var office = await offices.Read(cancel).ConfigureAwait(false);
            switch (MonthRules.Next(stored.Value, office, now))
            {
                case MonthStep.Open open:
                    await store.Commit(Open(stored, open), cancel).ConfigureAwait(false);
                    break;
                case MonthStep.Ask ask:
                    if (await CreateRounds(stored.Value, ask.Opening, office, cancel).ConfigureAwait(false))
                    {
                        await store.Commit(Opened(stored, ask.Opening), cancel).ConfigureAwait(false);
                    }

                    break;
                case MonthStep.Close:
                    if (!await _reds.Raise(stored.Value.Value, now, cancel).ConfigureAwait(false)) break;
                    await store.Commit(await Close(stored, office, now, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
                    break;
                case MonthStep.Wait wait:
                    // The next month begins to exist when this one has put its last question.
                    if (stored.Value.OpeningOf(Question.Result) is not null) await Ensure(stored.Value.Value.Next, cancel).ConfigureAwait(false);
                    var settled = stored.Value.WakeAt == wait.Until
                        || await store.Commit(new Change().Put(stored, stored.Value with { WakeAt = wait.Until }), cancel).ConfigureAwait(false);
                    if (settled) return wait.Until;
                    break;
            }
        }
    }

    private static Change Open(Stored<Month> stored, MonthStep.Open open)
    {
        var notes = open.Openings.Where(o => o.State == OpeningState.Missed)
            .Select(o => new JournalNote(o.At, Actor.System, JournalAction.Missed, $"问{o.Question.Name()}未发出：到点时系统未运行，下一问已到。"));
        return new Change().Put(stored, stored.Value with { Openings = [.. stored.Value.Openings, .. open.Openings] }, notes);
    }

    private static Change Opened(Stored<Month> stored, Opening opening)
    {
        var month = stored.Value with
        {
            Openings = [.. stored.Value.Openings.Select(o => o == opening ? o with { State = OpeningState.Open } : o)],
        };
        return new Change().Put(stored, month, new JournalNote(opening.At, Actor.System, JournalAction.Opened, $"问{opening.Question.Name()}已发出。"));
    }

    /// <summary>Creates the rounds that do not exist yet; after a crash in between, the rest. False when another process did the same.</summary>
    private async Task<bool> CreateRounds(Month month, Opening opening, Office office, CancellationToken cancel)
    {
        var prefix = AskRound.IdOf(month.Value, opening.Question, "");
        var existing = (await store.List<AskRound>(prefix, cancel).ConfigureAwait(false)).Select(r => r.Value.Person).ToHashSet();
        var steps = office.MattersByPerson.Keys.Where(p => !existing.Contains(p)).Order(StringComparer.Ordinal)
            .Select(p => AskRounds.Open(office, month.Value, opening, p)).OfType<RoundStep>();
        foreach (var batch in steps.Chunk(Batch))
        {
            var change = new Change();
            foreach (var step in batch) change.Add(step.Round, step.Notes).Send(step.Mails);
            if (!await store.Commit(change, cancel).ConfigureAwait(false)) return false;
        }

        return true;
    }

    private async Task<Change> Close(Stored<Month> stored, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var (bulletin, trace) = await bulletins.Compose(stored.Value, now, cancel).ConfigureAwait(false);
        var note = new JournalNote(now, Actor.System, JournalAction.BulletinSent, $"{stored.Value.Value.Month}月通报已发出。");
        var figures = BulletinRules.Figures(bulletin);
        var mails = office.Having(Roles.SupervisingLeader | Roles.PrincipalLeader).Select(l =>
            office.Mail(MailKind.Bulletin, stored.Value.Id, l.Email, now).WithLink(LinkPurpose.Bulletin, now.AddYears(1)) with
            {
                Month = stored.Value.Value,
                Figures = figures,
                Items = [.. bulletin.Highlights.Take(HighlightsInMail).Select(h => new MailItem(h.Key, h.Title, [new("亮点", h.Words), new("单位", h.Unit)]))],
            });
        return new Change()
            .Put(stored, stored.Value with { ClosedAt = now, WakeAt = null }, note)
            .Add(bulletin, note)
            .Add(trace)
            .Send(mails);
    }
}
