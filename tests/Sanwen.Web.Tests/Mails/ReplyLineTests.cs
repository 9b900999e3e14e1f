using AngleSharp.Html.Parser;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Mails;

/// <summary>Where replies are taken, a mail that asks for a decision says what may be replied, and to no other mail is anything.</summary>
public sealed class ReplyLineTests : IDisposable
{
    private readonly Html _html = new(Rules.Default);

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public void Dispose() => _html.Dispose();

    [Theory]
    [InlineData("consultation", "同意 / 不同意：理由 / 意见：内容")]
    [InlineData("consultation reminder", "同意 / 不同意：理由 / 意见：内容")]
    [InlineData("escalation", "批准 / 退回：理由 / 上报：理由")]
    [InlineData("escalation urge", "批准 / 退回：理由")]
    [InlineData("approval Extension", "同意 / 退回：理由")]
    [InlineData("approval HandOver", "接收 / 退回：理由")]
    [InlineData("approval Naming", "通报点名 / 暂不点名")]
    [InlineData("unclear issue", "批准 / 退回：理由 / 上报：理由")]
    public async Task A_mail_says_what_may_be_replied_to_it(string sample, string words)
    {
        var text = await Write(Samples.ReplyWriter(_html), Samples.All[sample]);

        var body = new HtmlParser().ParseDocument(text.Html).Body!.TextContent;
        Assert.Contains($"也可以直接回复本邮件：{words}", text.Text, StringComparison.Ordinal);
        Assert.Contains($"也可以直接回复本邮件：{words}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("请勿直接回复", text.Text + body, StringComparison.Ordinal);
        Assert.Equal(Samples.Replies.Of(Samples.All[sample]), text.ReplyTo);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_mails_that_ask_for_a_decision_can_be_replied_to(string sample)
    {
        var mail = Samples.All[sample];
        var text = await Write(Samples.ReplyWriter(_html), mail);
        var asks = mail.Link?.Purpose is LinkPurpose.Decide or LinkPurpose.Consult or LinkPurpose.Rule;

        Assert.Equal(asks, text.ReplyTo is not null);
        Assert.Equal(asks, text.Text.Contains("直接回复本邮件：", StringComparison.Ordinal));
        Assert.Equal(!asks, text.Html.Contains("请勿直接回复", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Where_no_replies_are_taken_no_mail_speaks_of_them(string sample)
    {
        var text = await Write(Samples.Writer(_html), Samples.All[sample]);

        Assert.Null(text.ReplyTo);
        Assert.DoesNotContain("直接回复本邮件：", text.Text + text.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_mail_says_itself_decides_nothing_when_it_is_quoted_without_marks(string sample)
    {
        var text = await Write(Samples.ReplyWriter(_html), Samples.All[sample]);

        Assert.All(
            new[] { LinkPurpose.Consult, LinkPurpose.Rule },
            p => Assert.IsType<ReplyMeaning.Unclear>(ReplyReader.Read(OwnWords.Of(text.Text), ReplyForm.Of(Samples.Of(MailKind.Ask, p))!)));
    }

    private static Task<MailText> Write(MailWriter writer, Mail mail) => writer.Write(mail, TestContext.Current.CancellationToken);
}
