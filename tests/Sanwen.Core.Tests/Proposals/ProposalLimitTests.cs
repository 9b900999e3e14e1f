using Sanwen.Core.Policies;

namespace Sanwen.Core.Tests.Proposals;

public sealed class ProposalLimitTests
{
    [Theory]
    [InlineData("佛山市禅城区", "人大建议", "2026-02-27", "2026-05-27", "2026-08-27", "2026-03-27", "2026-03-27")]
    [InlineData("佛山市禅城区", "政协提案", "2026-11-30", "2027-02-28", "2027-05-30", "2026-12-30", "2026-12-30")]
    [InlineData("四川省", "人大建议", "2026-02-27", "2026-05-27", "2026-08-27", "2026-03-27", "2026-05-27")]
    [InlineData("四川省", "政协提案", "2026-02-27", "2026-07-27", "2026-08-27", "2026-03-27", "2026-05-27")]
    public void The_limits_of_a_jurisdiction_and_kind_count_from_the_day_of_handing_over(
        string place, string kind, string from, string main, string complicated, string assist, string redo)
    {
        var limit = Given.Policy.Proposals.Of(place, kind)!;
        string Last(LimitSpan span) => span.From(Given.Day(from), Given.Calendar).ToString("yyyy-MM-dd", null);
        Assert.Equal((main, complicated, assist, redo), (Last(limit.For(false)), Last(limit.For(true)), Last(limit.Assist), Last(limit.Redo)));
    }

    [Theory]
    [InlineData("""{ "months": 1 }""", "2026-01-31", "2026-02-28", "1 个月")]
    [InlineData("""{ "days": 20 }""", "2026-09-20", "2026-10-10", "20 日")]
    [InlineData("""{ "workingDays": 3 }""", "2026-09-29", "2026-10-09", "3 个工作日")]
    public void A_limit_is_in_months_days_or_working_days(string json, string from, string last, string words)
    {
        var span = PolicyWith("佛山市禅城区", json).Proposals.Limits[0].Redo;
        Assert.Equal((Given.Day(last), words), (span.From(Given.Day(from), Given.Calendar), span.ToString()));
    }

    [Theory]
    [InlineData("佛山市禅城区", """{ "months": 1, "days": 3 }""", "proposals.limits[0].redo")]
    [InlineData("佛山市禅城区", "{ }", "proposals.limits[0].redo")]
    [InlineData("佛山市禅城区", """{ "days": 0 }""", "proposals.limits[0].redo.days")]
    [InlineData("佛山市", """{ "months": 1 }""", "proposals.limits")]
    public void Limits_that_cannot_be_are_told_when_the_office_starts(string place, string redo, string key) =>
        Assert.Contains(key, Assert.Throws<FileProblemException>(() => PolicyWith(place, redo)).Problems.Select(p => p.Key));

    [Fact]
    public void What_counts_as_satisfied_is_never_answered_anew() => Assert.Contains(
        "proposals.ratings",
        Assert.Throws<FileProblemException>(() => Read("\"satisfied\": false, \"redo\": true", "\"satisfied\": true, \"redo\": true")).Problems.Select(p => p.Key));

    private static Policy PolicyWith(string place, string redo) => Read(
        "\"jurisdiction\": \"佛山市禅城区\", \"kind\": \"人大建议\",\n        \"main\": { \"months\": 3 }, \"complicated\": { \"months\": 6 }, \"assist\": { \"months\": 1 }, \"redo\": { \"months\": 1 }",
        $"\"jurisdiction\": \"{place}\", \"kind\": \"人大建议\",\n        \"main\": {{ \"months\": 3 }}, \"complicated\": {{ \"months\": 6 }}, \"assist\": {{ \"months\": 1 }}, \"redo\": {redo}");

    private static Policy Read(string old, string with)
    {
        var json = Given.Seed("policy.json");
        Assert.Contains(old, json, StringComparison.Ordinal);
        return PolicyFile.Read(json.Replace(old, with, StringComparison.Ordinal), "policy.json");
    }
}
