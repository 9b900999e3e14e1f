using Sanwen.Core.Policies;

namespace Sanwen.Core.Tests;

public sealed class RuleFileTests
{
    private static readonly string Shipped = Given.Seed("policy.json");

    [Theory]
    [InlineData("\"reminder\": -1", "\"reminder\": 1", "ladder.reminder")]
    [InlineData("\"notice\": 3", "\"notice\": 1", "ladder.notice")]
    [InlineData("\"day\": 15", "\"day\": 31", "rounds.progress.opens.day")]
    [InlineData("{ \"day\": 15 }", "{ \"day\": 15, \"workingDay\": 2 }", "rounds.progress.opens")]
    [InlineData("\"redBelow\": -30", "\"redBelow\": -5", "lights.redBelow")]
    [InlineData("#c23b33", "red", "lights.red.color")]
    [InlineData("\"dueAt\": \"18:00\"", "\"dueAt\": \"08:00\"", "dueAt")]
    [InlineData("\".pdf\"", "\"PDF\"", "evidence.extensions")]
    [InlineData("\"office\": \"祖庙街道督查室\"", "\"office\": \" \"", "office")]
    [InlineData("\"consultWorkingDays\": 3", "\"consultWorkingDays\": 1", "projects.consultWorkingDays")]
    [InlineData("\"decideWorkingDays\": 2", "\"decideWorkingDays\": 31", "projects.decideWorkingDays")]
    [InlineData("\"urgeHomeWorkingDays\": 5", "\"urgeHomeWorkingDays\": 0", "projects.urgeHomeWorkingDays")]
    [InlineData("\"redMonths\": 2", "\"redMonths\": 13", "projects.redMonths")]
    [InlineData("{ \"workingDay\": -1 }", "{ \"workingDay\": 1 }", "rounds.result.due")]
    public void A_wrong_value_is_named_with_its_key(string good, string bad, string key)
    {
        Assert.Contains(good, Shipped, StringComparison.Ordinal);

        var e = Assert.Throws<FileProblemException>(() => PolicyFile.Read(Shipped.Replace(good, bad, StringComparison.Ordinal), "policy.json"));

        Assert.Contains(e.Problems, p => p.File == "policy.json" && p.Key == key);
    }

    [Theory]
    [InlineData("\"urge\": 1,", "")]
    [InlineData("\"urge\": 1,", "\"urge\": 1, \"urgent\": 2,")]
    [InlineData("\"urge\": 1,", "\"urge\": \"one\",")]
    [InlineData("\"opensAt\": \"09:00\"", "\"opensAt\": null")]
    [InlineData("\"opensAt\": \"09:00\"", "\"opensAt\": \"25:00\"")]
    [InlineData("}", "")]
    public void A_missing_unknown_or_unreadable_key_is_refused(string good, string bad) => Assert.Single(
        Assert.Throws<FileProblemException>(() => PolicyFile.Read(Shipped.Replace(good, bad, StringComparison.Ordinal), "policy.json")).Problems);

    [Fact]
    public void Rules_from_before_there_were_projects_hold_the_default_for_them()
    {
        var line = Shipped.Split('\n').Single(l => l.TrimStart().StartsWith("\"projects\"", StringComparison.Ordinal));

        Assert.Equal(PolicyFile.Read(Shipped, "policy.json").Projects, PolicyFile.Read(Shipped.Replace(line, "", StringComparison.Ordinal), "policy.json").Projects);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var text = Shipped.Replace("\"reminder\": -1", "\"reminder\": 0", StringComparison.Ordinal)
            .Replace("\"maxFiles\": 5", "\"maxFiles\": 50", StringComparison.Ordinal);

        Assert.Equal(
            ["ladder.reminder", "evidence.maxFiles"],
            Assert.Throws<FileProblemException>(() => PolicyFile.Read(text, "policy.json")).Problems.Select(p => p.Key));
    }

    [Theory]
    [InlineData("""{"year":2026,"source":"x","off":["02-30"],"work":[]}""", "off[0]")]
    [InlineData("""{"year":2026,"source":"x","off":[],"work":["10-07..10-01"]}""", "work[0]")]
    [InlineData("""{"year":2026,"source":"x","off":["10-01"],"work":["10-01"]}""", "work")]
    [InlineData("""{"year":1,"source":"x","off":[],"work":[]}""", "year")]
    [InlineData("""{"year":2026,"source":"x","off":[]}""", "$")]
    public void A_calendar_with_an_impossible_day_is_refused(string json, string key) => Assert.Equal(
        key, Assert.Throws<FileProblemException>(() => CalendarFile.Read(json, "2026.json")).Problems[0].Key);
}
