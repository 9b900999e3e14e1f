using Microsoft.Extensions.Options;
using Sanwen.Functions.Hosting;

namespace Sanwen.Functions.Tests.Hosting;

public sealed class OfficeOptionsTests
{
    [Theory]
    [InlineData("https://sanwen.office.example")]
    [InlineData("https://sanwen.office.example/")]
    [InlineData("http://localhost:7071")]
    [InlineData("http://127.0.0.1:7071")]
    public void An_address_that_people_can_reach_is_taken(string site) => Assert.True(Check(new() { Site = site }).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("sanwen.office.example")]
    [InlineData("/sanwen")]
    [InlineData("ftp://sanwen.office.example")]
    [InlineData("http://sanwen.office.example")]
    [InlineData("https://sanwen.office.example/site")]
    [InlineData("https://sanwen.office.example/?a=b")]
    public void Any_other_address_of_the_site_is_named_by_its_key(string site) =>
        Assert.StartsWith("Sanwen:Site ", Assert.Single(Check(new() { Site = site }).Failures!), StringComparison.Ordinal);

    [Fact]
    public void Every_wrong_setting_is_named_by_its_key_at_once()
    {
        var failures = Check(new() { Site = "x", Administrator = "nobody", Sample = "yes", Container = "A", LinkKeys = "@Microsoft.KeyVault(SecretUri=x)" }).Failures!;

        Assert.Equal(
            ["Sanwen:Administrator", "Sanwen:Container", "Sanwen:LinkKeys", "Sanwen:Sample", "Sanwen:Site"], failures.Select(f => f.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    private static ValidateOptionsResult Check(OfficeOptions options) => new OfficeOptionsCheck().Validate(null, options);
}
