using System.Net;
using Sanwen.Core.Engine;
using Sanwen.Core.Mails;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Hosting;

public sealed class SiteTests(Azurite azurite)
{
    [Fact]
    public async Task The_whole_site_is_behind_the_one_trigger()
    {
        await using var host = await AppHost.Start(azurite);
        using var officer = await host.SignedIn(AppHost.Administrator);

        var dashboard = await officer.Get("/");
        var style = dashboard.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Equal((HttpStatusCode.OK, "总览"), (dashboard.Status, dashboard.Heading));
        Assert.Equal("text/css", (await officer.Get(style)).Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("没有这个页面", (await officer.Get("/nothing/at/all")).Heading);
        Assert.Equal("不能这样打开", (await host.Browser().Post("/policy")).Heading);
        Assert.Equal("规则与日历", (await officer.Get("/policy?year=2026")).Heading);
    }

    [Fact]
    public async Task Head_is_answered_as_get_is()
    {
        await using var host = await AppHost.Start(azurite);
        using var stranger = host.Browser();

        var head = await stranger.Head("/signin");

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal("text/html", head.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_file_that_is_sent_reaches_its_page()
    {
        await using var host = await AppHost.Start(azurite);
        using var officer = await host.SignedIn(AppHost.Administrator);
        var list = "姓名,单位,职务,邮箱,角色\n新来的,城建办,,new@zumiao.example,承办人\n"u8.ToArray();

        var preview = await officer.Submit(await officer.Get("/import"), "上传并预览", [], ("files", "people.csv", list));

        Assert.Equal("导入预览", preview.Heading);
        Assert.Contains("新来的", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_has_changed_is_woken_once_it_is_committed()
    {
        await using var host = await AppHost.Start(azurite);
        var round = await AskedRound(host);
        using var doer = host.Browser();
        var page = await doer.Get(host.Address((await host.Mails(MailKind.Ask)).First(m => m.Instance == round).Link!));
        Assert.DoesNotContain(round, host.Hub.Started);

        var done = await doer.Submit(page, "提交答复", [("words-0", "按计划推进")]);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains(round, host.Hub.Started);
    }

    [Fact]
    public async Task A_poke_that_fails_is_logged_and_fails_no_request()
    {
        await using var host = await AppHost.Start(azurite);
        var round = await AskedRound(host);
        using var doer = host.Browser();
        var page = await doer.Get(host.Address((await host.Mails(MailKind.Ask)).First(m => m.Instance == round).Link!));
        host.Hub.Fault = new IOException("The task hub is away.");

        var done = await doer.Submit(page, "提交答复", [("words-0", "按计划推进")]);

        Assert.Contains("已答", done.Text, StringComparison.Ordinal);
        Assert.Contains((await host.Get<IStore>().Find<AskRound>(round, TestContext.Current.CancellationToken))!.Value.Asked, a => a.Reply is not null);
        Assert.Contains(host.Log.All, l => l.Contains("not all of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_visitor_has_the_month_begin()
    {
        await using var host = await AppHost.Start(azurite);
        using var stranger = host.Browser();

        await stranger.Get("/signin");
        await stranger.Get("/signin");

        Assert.Equal(["month-2026-11"], host.Hub.Started);
    }

    [Fact]
    public async Task No_line_of_the_log_holds_an_address()
    {
        await using var host = await AppHost.Start(azurite);
        var round = await AskedRound(host);
        using var officer = await host.SignedIn(AppHost.Administrator);
        await officer.Get($"/people/{Uri.EscapeDataString(AppHost.Doer)}");
        using var doer = host.Browser();
        var address = host.Address((await host.Mails(MailKind.Ask)).First(m => m.Instance == round).Link!);
        await doer.Submit(await doer.Get(address), "提交答复", [("words-0", "按计划推进")]);
        host.Hub.Fault = new IOException("The task hub is away.");
        await doer.Submit(await doer.Get(address), "提交答复", [("words-0", "按计划推进，再次")]);

        Assert.NotEmpty(host.Log.All);
        Assert.DoesNotContain(host.Log.All, l => l.Contains('@', StringComparison.Ordinal) || l.Contains("%40", StringComparison.Ordinal) || l.Contains("/a/", StringComparison.Ordinal));
    }

    private static async Task<string> AskedRound(AppHost host)
    {
        var clockwork = host.Get<Clockwork>();
        await clockwork.EnsureMonth(host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await clockwork.RunDue(host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return $"round-2026-11-plan-{AppHost.Doer}";
    }
}
