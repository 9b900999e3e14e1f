using System.Net;
using System.Text;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Proposals;

namespace Sanwen.Local.Tests.Pages.Proposals;

public sealed class ProposalPageTests
{
    [Fact]
    public async Task The_sample_shows_every_state_and_each_figure_leads_to_the_proposals_behind_it()
    {
        await using var host = await ProposalSample.Open();
        using var browser = await host.SignedIn(ProposalSample.Supervisor);
        var page = await browser.Get("/proposals");
        Assert.Equal((15, 21), ((await host.Proposals()).Count(p => p.Kind == "人大建议"), (await host.Proposals()).Count(p => p.Kind == "政协提案")));
        foreach (var badge in new[] { "办理中", "逾期未复", "重新办理中", "待评价", "已评价", "未评价" })
        {
            Assert.Contains(page.Document.QuerySelectorAll(".cell-light .badge"), b => b.TextContent == badge);
        }

        Assert.Contains("已办复 31 / 应办复 32", page.Text, StringComparison.Ordinal);
        Assert.Contains("满意 24 / 已评价 26", page.Text, StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll("td.num a"))
        {
            var behind = await browser.Get(link.GetAttribute("href")!);
            Assert.Equal(link.TextContent.Trim(), Listed(behind).ToString(null, null));
        }
    }

    [Fact]
    public async Task It_is_run_to_a_hundred_percent_by_links_and_paper()
    {
        await using var host = await ProposalSample.Open();
        foreach (var proposal in (await host.Proposals()).Where(p => p.State() == ProposalState.Answering)) await host.Answer(proposal.Matter);
        foreach (var proposal in (await host.Proposals()).Where(p => p is { Email: not null, Last.Rating: null, Last.UnratedAt: null })) await host.Rate(proposal.Matter, "A");

        using var browser = await host.SignedIn(ProposalSample.Supervisor);
        foreach (var proposal in (await host.Proposals()).Where(p => p.Last.Rating is null))
        {
            await browser.Submit(await browser.Get($"/proposals/{proposal.Matter}"), "登记评价", [("mark", "B")]);
        }

        var page = await browser.Get("/proposals");
        Assert.Contains("已办复 36 / 应办复 36", page.Text, StringComparison.Ordinal);
        Assert.Contains("满意 35 / 已评价 36", page.Text, StringComparison.Ordinal);
        Assert.Equal("100.0%", page.Document.QuerySelectorAll(".figure-value")[0].TextContent);
        Assert.Equal(["ZM-TA-014"], (await host.Proposals()).Select(p => p.Matter).Where(m => host.Find<Matter>(m).Result.Status == MatterStatus.Open));
    }

    [Fact]
    public async Task A_dissatisfied_proposer_has_it_answered_anew_and_nobody_needs_an_account()
    {
        await using var host = await ProposalSample.Open();
        var letter = Encoding.ASCII.GetBytes("%PDF-1.7 letter");
        var answered = await host.Answer("ZM-TA-019", ("file", "复文.pdf", letter));
        Assert.Contains("已于 2026-11-23 10:00 答复（A 类）", answered.Text, StringComparison.Ordinal);

        using var deputy = host.Browser();
        var address = await host.LinkIn("ZM-TA-019", ProposalNews.Rate);
        var page = await deputy.Get(address);
        Assert.DoesNotContain("办理记录", page.Text, StringComparison.Ordinal);
        var file = await deputy.Get(page.Document.QuerySelector("a[href$='/letter']")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await deputy.Submit(page, "提交评价", [("mark", "D")])).Status);

        await host.Rate("ZM-TA-019", "D", "没有说明公开的频次");
        var proposal = await host.Find<Proposal>(Proposal.IdOf("ZM-TA-019"));
        Assert.Equal((2, new DateOnly(2026, 12, 23)), (proposal.Rounds.Count, proposal.Last.Due));
        Assert.Equal(new(2026, 12, 23), (await host.Find<Matter>("ZM-TA-019")).Due);
        Assert.Equal(HttpStatusCode.Conflict, (await deputy.Submit(page, "提交评价", [("mark", "A")])).Status);

        await host.PassTo("2026-12-16 10:00");
        var again = await host.Answer("ZM-TA-019");
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("没有说明公开的频次", again.Text, StringComparison.Ordinal);
        await host.Rate("ZM-TA-019", "A");
        Assert.Equal(MatterStatus.Closed, (await host.Find<Matter>("ZM-TA-019")).Status);
        using var officer = await host.SignedIn(ProposalSample.Supervisor);
        var record = await officer.Get("/proposals/ZM-TA-019");
        foreach (var words in new[] { "第 1 次办理", "第 2 次办理", "评价：D 不满意", "评价：A 满意", "事项销号" }) Assert.Contains(words, record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_of_assisting_units_give_their_opinions_by_link_and_looking_changes_nothing()
    {
        await using var host = await ProposalSample.Open();
        var address = await host.LinkIn("ZM-TA-020", ProposalNews.Assist);
        using var head = host.Browser();
        await head.Head(address);
        var page = await head.Get(address);
        Assert.Null((await host.Find<Proposal>(Proposal.IdOf("ZM-TA-020"))).Assists[0].Opinion);
        Assert.Contains("综合治理办公室的会办意见", page.Text, StringComparison.Ordinal);
        Assert.Contains("提出综合治理办公室的会办意见", (await head.Submit(page, "提交会办意见", [("words", "网格员协助走访")])).Text, StringComparison.Ordinal);
        Assert.Contains(await host.Mails(MailKind.Proposal), m => m is { Proposal: ProposalNews.Assisted, To: "dangjian@zumiao.example" });
        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post(address, ("do", "answer"), ("words", "x"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Get(address[..^3])).Status);
    }

    [Theory]
    [InlineData("jianyi@zumiao.example", "record", HttpStatusCode.Forbidden)]
    [InlineData(ProposalSample.Supervisor, "record", HttpStatusCode.UnprocessableEntity)]
    [InlineData(ProposalSample.Supervisor, "answer", HttpStatusCode.SeeOther)]
    [InlineData(ProposalSample.Supervisor, "nothing", HttpStatusCode.BadRequest)]
    public async Task What_is_not_somebodys_is_refused_on_the_page_too(string person, string deed, HttpStatusCode status)
    {
        await using var host = await ProposalSample.Open();
        using var browser = await host.SignedIn(person);
        var token = (await browser.Get("/proposals/ZM-TA-016")).ValueOf("__RequestVerificationToken");
        var answer = await browser.Post(
            "/proposals/ZM-TA-016", ("__RequestVerificationToken", token), ("do", deed), ("round", "1"), ("mark", "E"), ("on", "2026-11-20"), ("category", "A"), ("through", "书面"), ("words", "x"));
        Assert.Equal(status, answer.Status);
    }

    private static int Listed(Seen page) => page.Document.QuerySelectorAll("#list tbody tr").Length;
}
