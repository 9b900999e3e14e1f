using Sanwen.Web.Access;

namespace Sanwen.Web.Tests.Pages;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/matters/ZM-1?tab=2")]
    [InlineData("/import/people.csv")]
    public void A_path_of_this_site_is_kept(string address) => Assert.Equal(address, LocalAddress.Or(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/ /elsewhere.example")]
    [InlineData("/事项")]
    [InlineData("/\u2028")]
    [InlineData("javascript:alert(1)")]
    [InlineData("matters")]
    public void Anything_else_leads_to_the_start_page(string? address) => Assert.Equal("/", LocalAddress.Or(address));
}
