using System.Net;
using System.Text;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;

namespace Sanwen.Functions.Tests.Hosting;

public sealed class PlatformSignInTests(Azurite azurite, PlatformOffice office) : IClassFixture<PlatformOffice>
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    [Theory]
    [InlineData("preferred_username", "admin@zumiao.example")]
    [InlineData("preferred_username", "Admin@ZuMiao.example")]
    [InlineData("email", "admin@zumiao.example")]
    [InlineData("emails", "admin@zumiao.example")]
    [InlineData("upn", "admin@zumiao.example")]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "admin@zumiao.example")]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "admin@zumiao.example")]
    public async Task Whom_the_platform_names_is_signed_in(string claim, string value)
    {
        using var browser = (await office.Open()).Browser();

        var page = await Get(browser, "/", Principal("aad", ("name", "系统管理员"), (claim, value)));

        Assert.Equal((HttpStatusCode.OK, "总览"), (page.Status, page.Heading));
        Assert.Contains("系统管理员", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_addresses_of_an_account_the_one_in_the_people_file_counts()
    {
        using var browser = (await office.Open()).Browser();

        var page = await Get(browser, "/", Principal("aad", ("preferred_username", "a1@tenant.example"), ("email", AppHost.Administrator)));

        Assert.Equal("总览", page.Heading);
    }

    public static TheoryData<string> Unusable => new(
        "not base64!",
        Convert.ToBase64String("not json"u8),
        Convert.ToBase64String("null"u8),
        Convert.ToBase64String("[]"u8),
        Convert.ToBase64String("""{"auth_typ":"aad","claims":"none"}"""u8),
        Principal("google", ("email", AppHost.Administrator)));

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_header_that_says_nothing_signs_nobody_in(string header)
    {
        using var browser = (await office.Open()).Browser();

        Assert.Equal("/signin?next=%2F", (await Get(browser, "/", header)).Location);
    }

    public static TheoryData<string> Strangers => new(
        Principal("aad", ("preferred_username", "stranger@tenant.example")),
        Principal("aad", ("preferred_username", "no address")),
        Principal("aad"),
        Convert.ToBase64String("""{"auth_typ":"aad","claims":[null,{"typ":null,"val":null}]}"""u8));

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Who_is_not_in_the_people_file_is_told_so_and_not_led_in_circles(string header)
    {
        using var browser = (await office.Open()).Browser();
        Assert.Equal("/signin?next=%2F", (await Get(browser, "/", header)).Location);

        var page = await Get(browser, "/signin?next=%2F", header);

        Assert.Equal((HttpStatusCode.Forbidden, "不在人员名单中"), (page.Status, page.Heading));
        Assert.NotNull(page.Document.QuerySelector("a[href='/.auth/logout']"));
    }

    [Fact]
    public async Task Signing_in_goes_through_the_platform_and_comes_back()
    {
        using var browser = (await office.Open()).Browser();

        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fpolicy%3Fyear%3D2026", (await browser.Get("/signin?next=%2Fpolicy%3Fyear%3D2026")).Location);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2F", (await browser.Get("/signin?next=%2F%2Felsewhere.example")).Location);
    }

    [Fact]
    public async Task Links_to_sign_in_are_not_mailed_and_do_not_work()
    {
        var host = await office.Open();
        var link = await host.Get<Core.Links.SigningIn>().Issue(AppHost.Administrator, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await browser.Post("/signin", ("email", AppHost.Administrator))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(host.Address(link!))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(host.Address(link!))).Status);
        Assert.Empty(await host.Mails(MailKind.SignIn));
    }

    [Fact]
    public async Task Forms_need_their_token_and_signing_out_leads_out_of_the_platform()
    {
        using var browser = (await office.Open()).Browser();
        var me = Principal("aad", ("preferred_username", AppHost.Administrator));
        var token = (await Get(browser, "/policy", me)).ValueOf(Frame.FormTokenField);

        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, HttpMethod.Post, "/signout", me)).Status);
        var left = await Send(browser, HttpMethod.Post, "/signout", me, (Frame.FormTokenField, token));

        Assert.Equal("0; url=/.auth/logout", Assert.Single(left.Response.Headers.GetValues("Refresh")));
    }

    [Fact]
    public async Task A_session_of_mailed_sign_in_counts_no_more_once_the_platform_signs_in()
    {
        var settings = AppHost.Sample(azurite);
        azurite.IsNeeded();
        await using var before = await AppHost.Start(azurite, [.. settings.Select(s => (s.Key, s.Value))]);
        using var signedIn = await before.SignedIn(AppHost.Administrator);
        await using var after = await AppHost.Start(azurite, [.. settings.Select(s => (s.Key, s.Value)), PlatformOffice.On]);
        using var browser = after.Browser();
        foreach (var (name, value) in signedIn.Cookies) browser.Cookies[name] = value;

        Assert.Equal("/signin?next=%2F", (await browser.Get("/")).Location);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("False")]
    [InlineData("")]
    public async Task Where_the_platform_does_not_sign_in_its_header_is_nobodys_word(string? value)
    {
        await using var host = await AppHost.Start(azurite, (PlatformSignIn.Switch, value));
        using var browser = host.Browser();

        Assert.Equal("/signin?next=%2F", (await Get(browser, "/", Principal("aad", ("preferred_username", AppHost.Administrator)))).Location);
        Assert.Equal("登录", (await browser.Get("/signin")).Heading);
    }

    private static string Principal(string provider, params (string Type, string Value)[] claims) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { auth_typ = provider, claims = claims.Select(c => new { typ = c.Type, val = c.Value }), name_typ = "x", role_typ = "y" })));

    private static Task<Seen> Get(Browser browser, string path, string principal) => Send(browser, HttpMethod.Get, path, principal);

    private static Task<Seen> Send(Browser browser, HttpMethod method, string path, string principal, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        request.Headers.TryAddWithoutValidation(Header, principal);
        return browser.Send(request);
    }
}
