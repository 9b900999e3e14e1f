using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sanwen.Core.Matters;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Tests.Pages;

public sealed class MatterQueryTests
{
    [Fact]
    public void An_address_says_nothing_that_goes_without_saying() => Assert.Equal("/", new MatterQuery().Address);

    [Theory]
    [InlineData("/?q=%E6%B1%A1%E6%B0%B4%20%26%20%E7%AE%A1%E7%BD%91")]
    [InlineData("/?light=red")]
    [InlineData("/?list=%E6%B0%91%E7%94%9F&unit=a%2Fb&person=a@x.example&leader=b@x.example")]
    [InlineData("/?status=closed&coordination=1&overdue=1&unanswered=1")]
    [InlineData("/?mine=1&sort=deviation&desc=1&page=3")]
    public void Every_filter_survives_the_way_through_an_address(string address) =>
        Assert.Equal(address, Read(address).Address);

    [Theory]
    [InlineData("/?light=purple")]
    [InlineData("/?light=0")]
    [InlineData("/?status=")]
    [InlineData("/?sort=drop+table")]
    [InlineData("/?page=0")]
    [InlineData("/?page=-1")]
    [InlineData("/?page=99999999999999999999")]
    [InlineData("/?overdue=yes")]
    [InlineData("/?unheard=of")]
    public void What_it_does_not_understand_it_leaves_out(string address) =>
        Assert.Equal(new MatterQuery(), Read(address));

    [Theory]
    [InlineData("/", true, true, "/")]
    [InlineData("/?mine=0", true, false, "/?mine=0")]
    [InlineData("/?mine=1", true, true, "/")]
    [InlineData("/", false, false, "/")]
    [InlineData("/?mine=1", false, true, "/?mine=1")]
    public void Own_matters_are_the_default_for_some(string address, bool byDefault, bool mine, string again)
    {
        var query = Read(address, byDefault);

        Assert.Equal((mine, again), (query.Mine, query.Address));
    }

    [Fact]
    public void A_light_is_spelled_in_lower_case() => Assert.Equal("/?light=yellow", new MatterQuery { Light = Light.Yellow }.Address);

    private static MatterQuery Read(string address, bool mineByDefault = false) => MatterQuery.Read(
        new QueryCollection(QueryHelpers.ParseQuery(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].TrimStart('/'))), mineByDefault);
}
