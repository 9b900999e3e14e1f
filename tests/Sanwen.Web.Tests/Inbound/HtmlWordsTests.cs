using System.Diagnostics;
using Sanwen.Core.Inbound;
using Sanwen.Web.Inbound;

namespace Sanwen.Web.Tests.Inbound;

/// <summary>What a person wrote in mails of HTML alone, as mail programs make them.</summary>
public sealed class HtmlWordsTests
{
    [Theory]
    [InlineData("Gmail", "<div dir=\"ltr\">退回：材料不全<div>请补充</div></div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">三问督办 &lt;a@x.example&gt; 于2026年10月8日周四 09:00写道：<br></div><blockquote class=\"gmail_quote\">同意</blockquote></div>")]
    [InlineData("iPhone", "<html><body dir=\"auto\">退回：材料不全<br>请补充<br><br>发自我的iPhone<div dir=\"ltr\"><br><blockquote type=\"cite\">在 2026年10月8日，09:00，三问督办 写道：<br></blockquote></div><blockquote type=\"cite\"><div>同意</div></blockquote></body></html>")]
    [InlineData("QQ", "<div>退回：材料不全</div><div>请补充</div><div><br></div><div style=\"font-size:12px\">------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>三问督办</div><div>同意</div>")]
    [InlineData("163", "<div style=\"line-height:1.7\"><div>退回：材料不全<br/>请补充</div><p>At 2026-10-08 09:00:00, \"三问督办\" wrote:</p><blockquote id=\"isReplyContent\">同意</blockquote></div>")]
    [InlineData("Outlook", "<html><head><style>p.MsoNormal{margin:0} 同意</style></head><body><div class=\"WordSection1\"><p class=\"MsoNormal\">退回：材料<span>不全</span><o:p></o:p></p><p class=\"MsoNormal\">请补充<o:p></o:p></p><p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p><div style=\"border:none\"><p><b>发件人:</b> 三问督办</p><p><b>主题:</b> 上报</p></div><p>同意</p></div></body></html>")]
    [InlineData("Outlook on the web", "<div class=\"elementToProof\">退回：材料不全</div><div class=\"elementToProof\">请补充</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>发件人:</b> 三问督办</div><div>同意</div>")]
    [InlineData("Tables", "<table><tr><td>退回：材料不全</td></tr><tr><td>请补充</td></tr></table><blockquote>同意</blockquote>")]
    [InlineData("Scripts", "<script>同意</script><style>同意</style><p>退回：材料不全</p><p>请补充</p>")]
    public void Are_read_line_by_line_without_what_is_quoted(string program, string html)
    {
        var own = OwnWords.Of(HtmlWords.Of(html));

        Assert.True(own == "退回：材料不全\n请补充", $"{program}: {own}");
    }

    [Fact]
    public void End_where_the_quotation_is_all_there_is() =>
        Assert.Equal("", OwnWords.Of(HtmlWords.Of("<div><br></div><blockquote>同意</blockquote>批准")));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("&amp;")]
    public void Of_a_hostile_mail_take_no_long_time(string part)
    {
        var html = "同意" + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        Assert.StartsWith("同意", HtmlWords.Of(html), StringComparison.Ordinal);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
