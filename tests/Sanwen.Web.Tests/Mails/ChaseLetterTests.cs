using AngleSharp.Html.Parser;
using Sanwen.Core.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Mails;

/// <summary>One mail about several issues that wait for the same secretary.</summary>
public sealed class ChaseLetterTests : IDisposable
{
    private static readonly Mail Chase = Samples.All["escalation urges"];

    private readonly Html _html = new(Rules.Default);

    public void Dispose() => _html.Dispose();

    [Fact]
    public async Task Each_issue_has_its_own_link_in_the_html_and_in_the_text()
    {
        var writer = Samples.Writer(_html);
        var text = await writer.Write(Chase, TestContext.Current.CancellationToken);
        var addresses = Chase.Issues.Select(i => writer.AddressOf(i.Link!)).ToList();

        Assert.Equal(3, addresses.Distinct().Count());
        Assert.Equal(addresses, new HtmlParser().ParseDocument(text.Html).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(addresses, a => Assert.Contains(a, text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_how_many_wait_and_takes_no_reply_as_nobody_could_tell_which_is_meant()
    {
        var text = await Samples.ReplyWriter(_html).Write(Chase, TestContext.Current.CancellationToken);

        Assert.Contains("等 3 件", text.Subject, StringComparison.Ordinal);
        Assert.Contains("3 件问题待您决定", text.Text, StringComparison.Ordinal);
        Assert.Null(text.ReplyTo);
    }
}
