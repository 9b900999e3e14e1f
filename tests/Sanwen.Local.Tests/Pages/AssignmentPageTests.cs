using System.Net;
using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class AssignmentPageTests
{
    [Fact]
    public async Task A_direct_ask_is_acknowledged_and_then_answered()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var ask = await DirectAsk(host);
        var address = host.Address(Assert.Single(await host.Mails(MailKind.DirectAsk)));

        var acknowledged = await browser.Submit(await browser.Get(address), "确认收到");
        var answered = await browser.Submit(acknowledged, "提交答复", [("words", "周三复工。")]);

        Assert.Contains("已确认收到", acknowledged.Text, StringComparison.Ordinal);
        Assert.Contains("答复已送达交办人", answered.Text, StringComparison.Ordinal);
        Assert.Equal("周三复工。", (await host.Find<Assignment>(ask.Id)).Answer!.Words);
        Assert.Equal(Leader, Assert.Single(await host.Mails(MailKind.Told)).To);
    }

    [Fact]
    public async Task Looking_acknowledges_nothing()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var ask = await DirectAsk(host);
        var address = host.Address(Assert.Single(await host.Mails(MailKind.DirectAsk)));

        for (var i = 0; i < 10; i++) await browser.Get(address);
        await browser.Head(address);

        Assert.Null((await host.Find<Assignment>(ask.Id)).AcknowledgedAt);
    }

    [Fact]
    public async Task An_empty_answer_is_told_at_its_field_and_a_second_one_is_not_taken()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var ask = await DirectAsk(host);
        var page = await browser.Get(host.Address(Assert.Single(await host.Mails(MailKind.DirectAsk))));

        var empty = await browser.Submit(page, "提交答复", [("words", "  ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("请写明答复", empty.Document.GetElementById("words-error")!.TextContent, StringComparison.Ordinal);

        await browser.Submit(page, "提交答复", [("words", "第一次")]);
        var second = await browser.Submit(page, "提交答复", [("words", "第二次")]);
        Assert.Contains("已经答复过了", second.Text, StringComparison.Ordinal);
        Assert.Equal("第一次", (await host.Find<Assignment>(ask.Id)).Answer!.Words);
    }

    private static async Task<Assignment> DirectAsk(OfficeHost host)
    {
        var asked = await host.Service<Assigning>().DirectAsk(
            "M-01", Leader, "何时复工？", new(2026, 10, 12), host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return Assert.IsType<Outcome<Assignment>.Done>(asked).Value;
    }
}
