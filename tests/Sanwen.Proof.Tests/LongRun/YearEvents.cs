using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>What happens to the whole office in the year: lists that come in, people who leave, who stands in for whom, days without running.</summary>
internal sealed class YearEvents(YearOffice town, Town lists, Ledger ledger, Agenda agenda, Affairs affairs, Dice dice, Promises promises)
{
    private const int Absences = 60, Leavers = 20, Lists = 8;

    /// <summary>When the office does not run, and when it is started again: on a day off, at night, in the day.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Down { get; } =
    [
        .. Enumerable.Range(1, 6).Select(i => dice.Between(At(2 * i, 1), At(2 * i, 25))).Select(from => (from, dice.Within(from.AddHours(5), 140))),
    ];

    public async Task Begin(int matters, DateTimeOffset now)
    {
        await Import([lists.People(), Town.Matters(New(matters * 9 / 10, now))], now);
        for (var i = 0; i < Lists; i++) agenda.Add(dice.Between(At(1, 10), At(11, 20)), at => Import([Town.Matters(New(matters / 10 / Lists, at))], at));
        for (var i = 0; i < Absences; i++) agenda.Add(dice.Between(At(1, 5), At(12, 15)), Absence);
        for (var i = 0; i < Leavers; i++) agenda.Add(dice.Between(At(5, 1), At(9, 30)), Leave);
    }

    private static DateTimeOffset At(int month, int day) => China.StartOf(new(2026, month, day));

    private IReadOnlyList<string[]> New(int count, DateTimeOffset now)
    {
        var rows = lists.NewMatters(count, Staying(), China.DateOf(now));
        foreach (var row in rows) affairs.Begin(row[0], now);
        return rows;
    }

    private async Task Import(IReadOnlyList<SheetReading> sheets, DateTimeOffset now)
    {
        var plan = await town.Importing.Preview(sheets);
        promises.Must(plan.CanApply, () => $"A list has problems: {string.Join(' ', plan.Problems.Take(3).Select(p => p.Reason))}");
        var outcome = await town.Importing.Apply(plan, new(lists.Officers[0]), now);
        promises.Must(outcome is Outcome<ImportTally>.Done, () => $"A list was refused: {outcome}.");
    }

    private async Task Absence(DateTimeOffset now)
    {
        IReadOnlyList<string> all = [.. Staying(), .. lists.Leaders, .. lists.Officers];
        var (away, by, from) = (dice.Of(all), dice.Of(all), China.DateOf(now).AddDays(dice.Below(5)));
        var to = from.AddDays(dice.Below(30));
        var set = await town.Substituting.Set(new() { For = away, By = by, From = from, To = to }, lists.Officers[1], now);
        if (set is Outcome<Core.People.Substitute>.Done) ledger.StandIn(away, by, from, to);
    }

    /// <summary>The next list names others for all that a person was responsible for.</summary>
    private async Task Leave(DateTimeOffset now)
    {
        var person = dice.Of(Staying());
        ledger.Left.Add(person);
        var open = (await town.Offices.Read()).MattersOf(person).Where(m => m.Status == MatterStatus.Open).ToList();
        if (open.Count > 0) await Import([Town.Matters(open.Select(m => Row(m, dice.Of(Staying()))))], now);
    }

    private List<string> Staying() => [.. lists.Doers.Where(d => !ledger.Left.Contains(d))];

    private static string[] Row(Matter m, string to) => [m.Key, m.Title, m.List, m.LeadUnit, to, m.Leader ?? "", Town.Day(m.Start), Town.Day(m.Due)];
}
