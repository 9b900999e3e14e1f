namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>The check itself: each payload that means anything in a page is found where it is written as it is.</summary>
public sealed class ForeignTests
{
    public static TheoryData<string> Live => [.. Payload.All.Take(39)];

    [Theory, MemberData(nameof(Live))]
    public void What_a_page_would_run_is_found(string payload) =>
        Assert.NotEmpty(Foreign.In($"<p>x</p><!-- --><title>{(payload.Contains("title", StringComparison.Ordinal) ? payload : "")}</title><div>{payload}</div>", alone: false));

    [Theory]
    [InlineData("<a href=\"javascript:xss7()\">x</a>")]
    [InlineData("<a href=\"java\tscript:xss7()\">x</a>")]
    [InlineData("<a href=\" data:text/html,xss7\">x</a>")]
    [InlineData("<a href=\"//xss7.example/\">x</a>")]
    [InlineData("<a href=\"/\\xss7.example/\">x</a>")]
    [InlineData("<p title=\"\" onmouseover=\"xss7()\">x</p>")]
    [InlineData("<p style=\"background:url(//xss7.example)\">x</p>")]
    [InlineData("<!-- xss7 -->")]
    public void What_leads_or_draws_from_elsewhere_is_found(string html) => Assert.Single(Foreign.In(html, alone: false));

    [Fact]
    public void There_are_enough_payloads_and_each_is_told_by_its_mark()
    {
        Assert.True(Payload.All.Distinct().Count() >= 60);
        Assert.All(Payload.All, p => Assert.True(p.Contains(Payload.Mark, StringComparison.OrdinalIgnoreCase) || p.Contains("button", StringComparison.Ordinal), p));
    }
}
