using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Calendars;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.People;

/// <summary>Gathers what the page of a person shows.</summary>
public sealed class PersonDesk(
    IStore store, OfficeReader offices, RoundReader rounds, Boards boards, WaitingDesk waiting, Reachability reachability, CalendarDesk calendars, TimeProvider time)
{
    private const int MonthsShown = 6;

    /// <summary>Null where the people file has nobody of that address.</summary>
    public async Task<PersonView?> Find(string email, string visitor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = China.DateOf(now);
        var office = await offices.Read(cancel);
        if (!office.People.TryGetValue(email, out var person)) return null;

        var open = await rounds.Read(cancel);
        var months = new List<RoundMonth>();
        for (var (i, month) = (0, YearMonth.Of(today)); i < MonthsShown; i++, month = month.Previous)
        {
            months.Add(await RoundsOf(email, month, open, office, cancel));
        }

        return PersonView.Of(
            person,
            office,
            boards.Of(office, open, today),
            months,
            await waiting.Find(email, visitor, office, open, now, cancel),
            visitor,
            today) with
        {
            Fault = await reachability.Find(email, cancel),
            Calendar = visitor == email ? await calendars.AddressOf(email, cancel) : null,
        };
    }

    private async Task<RoundMonth> RoundsOf(string email, YearMonth month, OpenRounds open, Office office, CancellationToken cancel)
    {
        var over = !open.Months.ContainsKey(month);
        var found = new Dictionary<Question, AskRound>();
        foreach (var question in Questions.All)
        {
            if (await store.Find<AskRound>(AskRound.IdOf(month, question, email), cancel) is not { Value: var round }) continue;
            found.Add(question, over ? round : round.WithoutMoved(office));
        }

        return new(month, over, found);
    }
}
