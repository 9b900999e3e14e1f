using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Web.Tests.Pages;

public sealed class OutboxFilterTests
{
    [Fact]
    public void An_address_is_read_back_as_it_was_written()
    {
        var filter = new OutboxFilter(OutboxState.Unknown, MailKind.DirectAsk, "a+b@x.example", 3, "0123456789abcdef");

        Assert.Equal(filter, Read(filter.Address(3)));
        Assert.Equal("/outbox", new OutboxFilter(null, null, "", 1).Address(1));
    }

    [Theory]
    [InlineData("/outbox?state=none&kind=&to=&page=x")]
    [InlineData("/outbox?state=3&kind=5&page=-4")]
    public void What_is_not_understood_is_left_out(string address) =>
        Assert.Equal(new OutboxFilter(null, null, "", 1), Read(address));

    [Fact]
    public void A_page_asks_for_one_more_than_it_shows()
    {
        var query = new OutboxFilter(null, null, "", 2).Query;

        Assert.Equal((OutboxFilter.Size, OutboxFilter.Size + 1), (query.Skip, query.Take));
    }

    private static OutboxFilter Read(string address) => OutboxFilter.Read(
        new QueryCollection(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])));
}
