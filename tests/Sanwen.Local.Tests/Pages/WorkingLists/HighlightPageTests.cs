using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.WorkingLists;

public sealed class HighlightPageTests
{
    [Fact]
    public async Task The_months_result_asks_for_a_highlight_and_the_bulletin_tells_it()
    {
        await using var host = await ListOffice.OpenOffice();
        await host.PassTo("2026-10-15 09:00");
        using var browser = host.Browser();
        Assert.Null((await browser.Get(await Ask(host, Question.Progress))).Document.QuerySelector("[name^='highlight']"));

        await host.PassTo("2026-10-28 09:00");
        var address = await Ask(host, Question.Result);
        var page = await browser.Get(address);
        var field = Assert.Single(page.Document.QuerySelectorAll("[name^='highlight']"));
        var card = field.Closest(".answer")!;
        Assert.Contains("健全议事制度", card.TextContent, StringComparison.Ordinal);
        var number = field.GetAttribute("name")!["highlight-".Length..];

        var draft = await browser.Submit(page, "保存草稿", [($"words-{number}", "议事 12 次"), ($"highlight-{number}", "十五分钟议事会")]);
        Assert.Equal("十五分钟议事会", draft.ValueOf($"highlight-{number}"));
        await browser.Submit(draft, "提交答复");

        var round = await host.Find<AskRound>(AskRound.IdOf(new(2026, 10), Question.Result, Doer));
        Assert.Equal("十五分钟议事会", round.Asked.Single(a => a.Matter == "SN-2026-01").Reply!.Highlight);
        await host.PassTo("2026-11-12 09:00");
        using var officer = await host.SignedIn(Officer);
        var bulletin = await officer.Get("/bulletins/2026-10");
        Assert.Contains("十五分钟议事会", bulletin.Document.QuerySelector("[data-label='亮点']")!.TextContent, StringComparison.Ordinal);
        var item = Assert.Single((await host.Mails(MailKind.Bulletin))[0].Items);
        Assert.Equal(("SN-2026-01", "十五分钟议事会"), (item.Key, item.Facts[0].Value));
    }

    [Fact]
    public async Task An_empty_box_costs_nothing()
    {
        await using var host = await ListOffice.OpenOffice();
        await host.PassTo("2026-10-28 09:00");
        using var browser = host.Browser();
        var page = await browser.Get(await Ask(host, Question.Result));

        var words = page.Document.QuerySelectorAll("textarea[name^='words-']").Select(w => (w.GetAttribute("name")!, "照常推进"));
        var done = await browser.Submit(page, "提交答复", [.. words]);

        Assert.Contains("已全部答复", done.Text, StringComparison.Ordinal);
        var round = await host.Find<AskRound>(AskRound.IdOf(new(2026, 10), Question.Result, Doer));
        Assert.All(round.Asked, a => Assert.Equal("", a.Reply!.Highlight));
    }

    private static async Task<string> Ask(OfficeHost host, Question question) =>
        host.Address((await host.Mails(MailKind.Ask)).Last(m => m.Question == question && m.To == Doer));
}
