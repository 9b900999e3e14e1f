using System.Net;
using Sanwen.Core.Requests;
using static Sanwen.Local.Tests.Pages.Requests.RequestHost;

namespace Sanwen.Local.Tests.Pages.Requests;

/// <summary>The form that anybody may send, and what it does not take.</summary>
public sealed class AskPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_and_code_are_needed_together_and_nothing_tells_which_is_wrong()
    {
        await using var host = await OpenRequests();
        using var resident = host.Browser();
        var code = CodeOn(await host.Ask(resident));

        var wrongCode = await Look(resident, Number, "22222-22222");
        var wrongNumber = await Look(resident, "SQ-2026-000009", code);

        Assert.Equal(HttpStatusCode.NotFound, wrongCode.Status);
        Assert.Equal(HttpStatusCode.NotFound, wrongNumber.Status);
        Assert.Equal(wrongCode.Html.Replace(Number, "?", StringComparison.Ordinal), wrongNumber.Html.Replace("SQ-2026-000009", "?", StringComparison.Ordinal));
        for (var n = 2; n < Web.Access.RequestLimit.PerMinute; n++) await Look(resident, Number, "22222-22222");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Look(resident, Number, code)).Status);
    }

    [Fact]
    public async Task A_form_is_taken_from_a_person_once()
    {
        await using var host = await OpenRequests();
        using var browser = host.Browser();
        var page = await browser.Get("/ask/suqiu");
        (string, string)[] filled = [("subject", "环境卫生"), ("community", "沙塘社区"), ("words", "路灯不亮"), ("consent", "yes")];

        var hasty = await browser.Submit(page, "提交", filled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hasty.Status);
        Assert.Equal("路灯不亮", hasty.ValueOf("words"));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Submit(page, "提交", [.. filled, ("homepage", "https://spam.example")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(page, "提交", [.. filled, ("pass", "1-2-3")])).Status);
        var first = await browser.Submit(page, "提交", filled);
        var second = await browser.Submit(page, "提交", filled);

        Assert.Equal((HttpStatusCode.OK, CodeOn(first)), (second.Status, CodeOn(second)));
        Assert.Single(await host.Store.List<Request>(cancel: Cancel));
    }

    [Theory]
    [InlineData("photo.jpg", "MZ not a picture")]
    [InlineData("photo.exe", "MZ")]
    [InlineData("photo.jpg", "")]
    public async Task A_file_that_is_no_picture_is_refused_and_nothing_kept(string name, string content)
    {
        await using var host = await OpenRequests();
        using var browser = host.Browser();
        var page = await browser.Get("/ask/suqiu");
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        var refused = await browser.Submit(
            page,
            "提交",
            [("subject", "环境卫生"), ("community", "沙塘社区"), ("words", "路灯不亮"), ("consent", "yes")],
            ("photo", name, System.Text.Encoding.ASCII.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#photo-error"));
        Assert.Empty(await host.Store.List<Request>(cancel: Cancel));
        Assert.False(Directory.Exists(host.BlobFolder));
    }
}
