using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Web.Tests.Pages;

/// <summary>An office of a few people, on Friday 9 October 2026 at 11:00.</summary>
internal static class SmallOffice
{
    public const string Doer = "doer@x.example";
    public const string Other = "other@x.example";
    public const string Leader = "leader@x.example";
    public const string Principal = "principal@x.example";
    public const string Officer = "officer@x.example";

    public static readonly DateOnly Today = new(2026, 10, 9);

    public static readonly DateTimeOffset Now = China.At(Today, new(11, 0));

    public static readonly YearMonth October = new(2026, 10);

    public static readonly WorkCalendar Calendar = new(
        [.. new[] { 2026, 2027 }.Select(y => new YearDays(y, "", new HashSet<DateOnly>(), new HashSet<DateOnly>()))]);

    public static Office Of(params Matter[] matters)
    {
        Person[] people =
        [
            Person(Doer, "承办人甲", "城建办", Roles.Responsible),
            Person(Other, "承办人乙", "水务所", Roles.Responsible),
            Person(Leader, "分管领导", "领导班子", Roles.SupervisingLeader),
            Person(Principal, "主要领导", "领导班子", Roles.PrincipalLeader),
            Person(Officer, "督办员", "督查室", Roles.Officer),
        ];
        var office = people.Aggregate(new Office(Rules.Default, Calendar), (o, p) => o.With(p));
        return matters.Aggregate(office, (o, m) => o.With(m));
    }

    public static Person Person(string email, string name, string unit, Roles roles) =>
        new() { Email = email, Name = name, Unit = unit, Roles = roles };

    /// <summary>By days over a year; expected at 77.26 % today.</summary>
    public static Matter Matter(string key, decimal progress = 75, string responsible = Doer) => new()
    {
        Key = key,
        Title = $"事项{key}",
        List = "民生实事",
        LeadUnit = "城建办",
        Responsible = responsible,
        Leader = Leader,
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Basis = ProgressBasis.Days,
        Progress = progress,
    };

    public static OpenRounds Rounds(params AskRound[] rounds) =>
        rounds.Aggregate(OpenRounds.None.With(new Month { Value = October }), (o, r) => o.With(r));

    public static AskRound Round(string person, Question question = Question.Plan, params string[] unanswered) => new()
    {
        Month = October,
        Question = question,
        Person = person,
        OpenedAt = China.At(new(2026, 10, 8), new(9, 0)),
        DueAt = China.At(new(2026, 10, 12), new(18, 0)),
        Asked = [.. unanswered.Select(m => new AskedMatter(m))],
    };

    public static AskRound Answered(this AskRound round, string matter, DateTimeOffset at, decimal percent = 80) => round with
    {
        Asked = [.. round.Asked.Where(a => a.Matter != matter), new(matter, new(percent, "推进中。", false, [], at, at, round.Person))],
    };
}
