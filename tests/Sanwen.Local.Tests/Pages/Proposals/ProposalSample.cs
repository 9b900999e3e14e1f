using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Proposals;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;

namespace Sanwen.Local.Tests.Pages.Proposals;

/// <summary>The sample office's 36 proposals with its people, imported on Monday, 23 November 2026 into an office that runs.</summary>
internal static class ProposalSample
{
    public const string Supervisor = "duban@zumiao.example";

    private static readonly string[] Files = ["people.csv", "programmes/proposal-matters.csv", "programmes/proposals.csv"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OfficeHost> Open()
    {
        var host = await OfficeHost.Open(matters: 0);
        host.Clock.Advance(OfficeHost.At("2026-11-23 10:00") - host.Clock.GetUtcNow());
        var lists = new List<SheetReading>();
        foreach (var file in Files)
        {
            await using var content = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", file));
            lists.Add(await SheetReader.Read(file, content, Cancel));
        }

        var plan = await host.Service<Importing>().Preview(lists, Cancel);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await host.Service<Importing>().Apply(plan, Actor.System, host.Clock.GetUtcNow(), null, Cancel));
        await host.RunDue();
        return host;
    }

    public static async Task<IReadOnlyList<Proposal>> Proposals(this OfficeHost host) =>
        [.. (await host.Store.List<Proposal>("", Cancel)).Select(p => p.Value)];

    /// <summary>The address in the newest mail about a proposal on an occasion.</summary>
    public static async Task<string> LinkIn(this OfficeHost host, string key, params ProposalNews[] news) =>
        host.Address((await host.Mails(MailKind.Proposal)).Last(m => m.Instance == Proposal.IdOf(key) && news.Contains(m.Proposal!.Value) && m.Link is not null));

    /// <summary>Answers by the link in the mail to who answers.</summary>
    public static async Task<Seen> Answer(this OfficeHost host, string key, params (string Name, string FileName, byte[] Content)[] files)
    {
        using var browser = host.Browser();
        var page = await browser.Get(await host.LinkIn(key, ProposalNews.HandedOver, ProposalNews.Redo));
        return await browser.Submit(page, "答复", [("category", "A"), ("words", "已办结，请见复文。")], files);
    }

    /// <summary>Rates by the link in the mail to the proposer.</summary>
    public static async Task<Seen> Rate(this OfficeHost host, string key, string mark, string words = "")
    {
        using var browser = host.Browser();
        var page = await browser.Get(await host.LinkIn(key, ProposalNews.Rate));
        return await browser.Submit(page, "提交评价", [("mark", mark), ("words", words)]);
    }
}
