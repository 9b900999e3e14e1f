using Sanwen.Core.Policies;

namespace Sanwen.Core.Tests.Ratings;

public sealed class RatingPolicyTests
{
    [Theory]
    [InlineData("\"fillWorkingDays\": 5", "\"fillWorkingDays\": 31", "ratings.fillWorkingDays")]
    [InlineData("\"remindWorkingDays\": 1", "\"remindWorkingDays\": 5", "ratings.remindWorkingDays")]
    [InlineData("\"from\": 80, \"name\": \"四星\"", "\"from\": 90, \"name\": \"四星\"", "ratings.scales[0].bands")]
    [InlineData("\"from\": 0,  \"name\": \"不合格\"", "\"from\": 1,  \"name\": \"不合格\"", "ratings.scales[1].bands")]
    [InlineData("\"stars\": 5", "\"stars\": 6", "ratings.scales[0].bands")]
    [InlineData("\"name\": \"等次\"", "\"name\": \"星级\"", "ratings.scales")]
    public void A_wrong_rule_is_named_by_its_key(string sound, string wrong, string key)
    {
        var file = Given.Seed("policy.json");
        Assert.Contains(sound, file, StringComparison.Ordinal);
        var found = Assert.Throws<FileProblemException>(() => PolicyFile.Read(file.Replace(sound, wrong, StringComparison.Ordinal), "policy.json"));
        Assert.Equal(key, Assert.Single(found.Problems).Key);
    }

    [Fact]
    public void An_office_from_before_there_were_ratings_has_stars() => Assert.Equal(
        Given.Policy.Ratings.Scales[0].Bands, RatingPolicy.Default.Scales[0].Bands);
}
