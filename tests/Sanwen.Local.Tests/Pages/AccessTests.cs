using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Mails;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class AccessTests
{
    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var refused = await browser.Post("/signout");

        Assert.Equal((HttpStatusCode.BadRequest, "没有提交成功"), (refused.Status, refused.Heading));
        Assert.Contains(SessionCookie.Name, browser.Cookies.Keys);
    }

    [Fact]
    public async Task A_form_with_the_token_of_somebody_else_is_refused()
    {
        await using var host = await Open();
        using var officer = await host.SignedIn(Officer);
        using var other = await host.SignedIn(Other);
        var token = (await other.Get("/policy")).ValueOf(Frame.FormTokenField);

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Post("/signout", (Frame.FormTokenField, token))).Status);
    }

    [Fact]
    public async Task A_session_that_has_ended_keeps_nobody_from_signing_in_again()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        host.Clock.Advance(TimeSpan.FromDays(31));

        var asked = await browser.Submit(await browser.Get("/signin"), "发送登录链接", [("email", Officer)]);

        Assert.Equal("请查收邮件", asked.Heading);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_on_another_site_is_refused_even_where_the_link_is_the_secret(string from)
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var request = new HttpRequestMessage(HttpMethod.Post, host.Address((await host.Mails(MailKind.Ask))[0]))
        {
            Content = new FormUrlEncodedContent([new("matter-0", "M-01"), new("percent-0", "1"), new("words-0", "x")]),
        };
        request.Headers.Add("Sec-Fetch-Site", from);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(request)).Status);
    }

    [Theory]
    [InlineData("/import")]
    [InlineData("/import/people.csv")]
    [InlineData("/outbox")]
    [InlineData("/outbox/html?id=x")]
    public async Task What_is_for_officers_is_refused_to_others(string address)
    {
        await using var host = await Open();
        using var doer = await host.SignedIn(Doer);
        using var stranger = host.Browser();

        var refused = await doer.Get(address);

        Assert.Equal((HttpStatusCode.Forbidden, "没有权限"), (refused.Status, refused.Heading));
        Assert.NotNull(refused.Document.QuerySelector("nav a[href='/policy']"));
        Assert.StartsWith("/signin?next=", (await stranger.Get(address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_role_counts_at_once()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/outbox")).Status);

        var stored = await host.Stored<Person>(Officer);
        await host.Write(new Change().Put(stored, stored.Value with { Roles = Roles.Responsible }));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/outbox")).Status);
    }

    [Fact]
    public async Task A_missing_page_says_so_in_plain_words_to_anybody()
    {
        await using var host = await Open();
        using var stranger = host.Browser();
        using var officer = await host.SignedIn(Officer);

        Assert.Equal((HttpStatusCode.NotFound, "没有这个页面"), ((await stranger.Get("/nothing")).Status, (await stranger.Get("/nothing")).Heading));
        Assert.Equal("没有这个页面", (await officer.Get("/nothing")).Heading);
        Assert.Equal("不能这样打开", (await stranger.Post("/policy")).Heading);
    }

    [Fact]
    public async Task A_server_error_leaves_the_link_usable()
    {
        var blobs = new FailingBlobs();
        await using var host = await Open(more: services => services.AddSingleton<IBlobs>(blobs));
        using var browser = host.Browser();
        var address = host.Address((await host.Mails(MailKind.Ask))[0]);
        var page = await browser.Get(address);

        var failed = await browser.Submit(page, "提交答复", [("words-0", "附图")], ("evidence-0", "a.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal((HttpStatusCode.InternalServerError, "系统出错了"), (failed.Status, failed.Heading));
        Assert.Contains("邮件里的链接仍然有效", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IOException", failed.Html, StringComparison.Ordinal);

        var done = await browser.Submit(await browser.Get(address), "提交答复", [("words-0", "不附图了")]);
        Assert.Contains("已答 1 项", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_foreign_scripts_and_telling_where_one_came_from()
    {
        await using var host = await Open();
        using var browser = host.Browser();

        var headers = (await browser.Get(host.Address((await host.Mails(MailKind.Ask))[0]))).Response.Headers;

        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Contains("script-src 'self'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("no-store", headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private sealed class FailingBlobs : IBlobs
    {
        public Task<string> Save(Stream content, CancellationToken cancel = default) => throw new IOException("No space left.");

        public Task<Stream?> Open(string name, CancellationToken cancel = default) => Task.FromResult<Stream?>(null);

        public IAsyncEnumerable<string> Names(CancellationToken cancel = default) => AsyncEnumerable.Empty<string>();

        public Task Put(string name, Stream content, CancellationToken cancel = default) => Save(content, cancel);

        public Task Delete(string name, CancellationToken cancel = default) => Task.CompletedTask;
    }
}
