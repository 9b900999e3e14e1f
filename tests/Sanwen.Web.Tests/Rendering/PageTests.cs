using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Web.Components;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Rendering;

/// <summary>Pages, assets and headers on a bare request, without any server.</summary>
public sealed class PageTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(new Html(Rules.Default))
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_component_is_answered_with_its_status_in_plain_chinese()
    {
        var (context, body) = await Answer(Page.Of<FlashMessage>(new { Text = "链接已过期 <b>", IsError = true }, 410));
        Assert.Equal(410, context.Response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", context.Response.ContentType);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
        Assert.Contains("链接已过期 &lt;b&gt;", body, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_site_is_kept_by_browsers_under_an_address_of_its_content()
    {
        var assets = _services.GetRequiredService<Html>().Assets;
        foreach (var address in new[] { assets.SiteCss, assets.LightsCss, assets.SiteJs, assets.Icon })
        {
            var context = Context();
            await assets.Serve(address["/assets/".Length..], context.Response).ExecuteAsync(context);
            Assert.Equal(200, context.Response.StatusCode);
            Assert.Contains("immutable", context.Response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_found()
    {
        var context = Context();
        await new Assets(Rules.Default.Lights).Serve("../secret", context.Response).ExecuteAsync(context);
        Assert.Equal(404, context.Response.StatusCode);
    }

    [Fact]
    public void Another_colour_is_another_address()
    {
        var other = Rules.Default.Lights with { Red = new("红", "#123456", "表扬") };
        Assert.NotEqual(new Assets(Rules.Default.Lights).LightsCss, new Assets(other).LightsCss);
        Assert.Equal(new Assets(Rules.Default.Lights).SiteCss, new Assets(other).SiteCss);
    }

    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it()
    {
        var app = new ApplicationBuilder(_services);
        app.UseSecurityHeaders();
        app.Run(_ => Task.CompletedTask);
        var context = Context();
        await app.Build()(context);
        var headers = context.Response.Headers;
        Assert.Contains("style-src 'self'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
    }

    [Fact]
    public async Task Many_pages_can_be_rendered_at_once()
    {
        var html = _services.GetRequiredService<Html>();
        var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => html.Render<FlashMessage>(new Dictionary<string, object?> { ["Text"] = $"第 {i} 条" }),
            TestContext.Current.CancellationToken)));
        Assert.All(pages.Index(), p => Assert.Contains($"第 {p.Index} 条", p.Item, StringComparison.Ordinal));
    }

    private DefaultHttpContext Context() => new() { RequestServices = _services, Response = { Body = new MemoryStream() } };

    private async Task<(HttpContext Context, string Body)> Answer(IResult result)
    {
        var context = Context();
        await result.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        return (context, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
