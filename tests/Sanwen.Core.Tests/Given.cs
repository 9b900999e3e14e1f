using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests;

/// <summary>A small office under the default policy and the official calendars that the product ships with.</summary>
internal static class Given
{
    public static readonly Policy Policy = PolicyFile.Read(Seed("policy.json"), "policy.json");

    public static readonly WorkCalendar Calendar = new(
        [.. new[] { 2024, 2025, 2026 }.Select(y => CalendarFile.Read(Seed($"calendar/{y}.json"), $"{y}.json"))]);

    public const string Doer = "doer@x.example";
    public const string Head = "head@x.example";
    public const string Leader = "leader@x.example";
    public const string Leader2 = "leader2@x.example";
    public const string Principal = "principal@x.example";
    public const string Officer = "officer@x.example";
    public const string Other = "other@x.example";

    public static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name));

    public static Office Office(params Matter[] matters)
    {
        Person[] people =
        [
            Person(Doer, "承办人甲", "城建办", Roles.Responsible),
            Person(Other, "承办人乙", "水务所", Roles.Responsible),
            Person(Head, "城建办主任", "城建办", Roles.UnitHead),
            Person(Leader, "分管领导甲", "领导班子", Roles.SupervisingLeader),
            Person(Leader2, "分管领导乙", "领导班子", Roles.SupervisingLeader),
            Person(Principal, "主要领导", "领导班子", Roles.PrincipalLeader),
            Person(Officer, "督办员", "督查室", Roles.Officer),
        ];
        var office = people.Aggregate(new Office(Policy, Calendar), (o, p) => o.With(p));
        return matters.Aggregate(office, (o, m) => o.With(m));
    }

    public static Person Person(string email, string name, string unit, Roles roles) =>
        new() { Email = email, Name = name, Unit = unit, Roles = roles };

    public static Matter Matter(string key = "M-1", decimal progress = 50) => new()
    {
        Key = key,
        Title = $"事项{key}",
        LeadUnit = "城建办",
        Responsible = Doer,
        Leader = Leader,
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Progress = progress,
    };

    public static Matter[] Matters(int count) => [.. Enumerable.Range(1, count).Select(i => Matter($"M-{i:00}"))];

    /// <summary>A moment in the office's time, e.g. <c>2026-10-08 09:00</c>.</summary>
    public static DateTimeOffset At(string text) => China.At(
        DateOnly.ParseExact(text[..10], "yyyy-MM-dd", null), TimeOnly.ParseExact(text[11..], "HH:mm", null));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
