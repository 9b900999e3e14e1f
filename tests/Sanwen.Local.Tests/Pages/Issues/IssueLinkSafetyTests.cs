using System.Net;
using Microsoft.Data.Sqlite;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using static Sanwen.Local.Tests.Pages.Issues.ProjectOffice;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Issues;

public sealed class IssueLinkSafetyTests
{
    [Fact]
    public async Task Of_two_decisions_at_the_same_moment_one_wins_and_the_other_is_told_who_decided()
    {
        using var both = new Barrier(2);
        var racing = false;
        var shell = new StoreShell(async () =>
        {
            // Both have decided on the same state before either commits.
            if (racing) await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(10)));
            return true;
        });
        await using var host = await OpenProjects(shell.Wrap);
        using var browser = host.Browser();
        await host.Escalated();
        var link = await host.LinkTo(General, MailKind.Escalation);
        racing = true;

        var approved = browser.Post(link, ("do", "approve"));
        var returned = browser.Post(link, ("do", "return"), ("words", "再议"));
        var answers = await Task.WhenAll(approved, returned);

        var lost = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        var ruling = (await host.TheIssue()).Asks[0].Ruling!;
        Assert.Contains($"总支书记已于 2026-10-08 09:00 决定：{ruling.Verdict.Name()}", lost.Text, StringComparison.Ordinal);
        Assert.Contains("没有记录：已有结果", lost.Text, StringComparison.Ordinal);
        Assert.Single(await host.Mails(MailKind.Decision));
    }

    [Fact]
    public async Task A_thousand_looks_at_all_links_change_nothing()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Raise("水务所");
        await host.Service<Raising>().Raise("XM-002", Secretary, "电力迁改", ["城建办"], host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await host.Service<Consulting>().Opine("XM-002-1", null, Head, Stance.Disagree, "没有预算", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await host.Service<Raising>().Raise("XM-002", Member, "临时用电", ["水务所"], host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await host.Service<Consulting>().Opine("XM-002-2", null, WaterHead, Stance.Agree, "", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var mails = (await host.Store.Mails(new(Take: 1000), TestContext.Current.CancellationToken)).Select(r => r.Mail).Where(m => m.Link is not null).ToList();
        foreach (var purpose in new[] { LinkPurpose.Consult, LinkPurpose.Rule, LinkPurpose.Handle }) Assert.Contains(mails, m => m.Link!.Purpose == purpose);
        var links = mails.Select(host.Address).ToList();
        string[] queries = ["", "?do=approve", "?do=agree&words=x", "?done=close", "?verdict=approve", "/", "?__proto__=1"];
        var random = new Random(4);
        var (before, pokes) = (await Content(host), host.Pokes);

        for (var look = 0; look < 1000; look++)
        {
            var address = links[random.Next(links.Count)] + queries[random.Next(queries.Length)];
            var seen = random.Next(2) == 0 ? await browser.Get(address) : await browser.Head(address);
            Assert.InRange((int)seen.Status, 200, 404);
        }

        Assert.Equal(before, await Content(host));
        Assert.Equal(pokes, host.Pokes);
    }

    [Theory]
    [InlineData(LinkPurpose.Consult, MailKind.Consultation, Head)]
    [InlineData(LinkPurpose.Rule, MailKind.Escalation, General)]
    [InlineData(LinkPurpose.Handle, MailKind.Decision, Secretary)]
    public async Task Every_kind_of_bad_link_says_what_is_wrong_with_it(LinkPurpose purpose, MailKind kind, string person)
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();
        await host.Service<TierDeciding>().Decide(Issue, null, General, TierVerdict.Returned, "再议", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var good = await host.LinkTo(person, kind);
        var letter = good[..3];
        string Made(string instance, string until = "2026-11-01 00:00") => letter + host.Signer.Sign(new(purpose, instance, person, At(until)));
        var middle = good.Length / 2;
        var tampered = good[..middle] + (good[middle] == 'A' ? 'B' : 'A') + good[(middle + 1)..];
        string[] bad =
        [
            tampered, good[..^1], letter + "x.y", letter + "没有", Made("issue-XM-404-1#1"), Made("issue-XM-404-1"), Made($"issue-{Issue}#9"), Made($"issue-{Issue}#0"),
            Made("round-2026-10-plan-x"), letter + host.Signer.Sign(new(LinkPurpose.Decide, $"issue-{Issue}#1", person, At("2026-11-01 00:00"))),
        ];

        foreach (var link in bad)
        {
            var (page, post) = (await browser.Get(link), await browser.Post(link, ("do", "close")));
            Assert.Equal((HttpStatusCode.NotFound, "链接无效"), (page.Status, page.Heading));
            Assert.Equal((HttpStatusCode.NotFound, "链接无效"), (post.Status, post.Heading));
        }

        var instance = purpose == LinkPurpose.Handle ? $"issue-{Issue}" : $"issue-{Issue}#1";
        var expired = await browser.Get(Made(instance, "2026-10-01 00:00"));
        Assert.Equal((HttpStatusCode.Gone, "链接已过期"), (expired.Status, expired.Heading));
        Assert.DoesNotContain("管线", expired.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(good)).Status);
    }

    [Fact]
    public async Task Somebody_else_with_a_genuine_link_only_reads()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();
        await host.Service<TierDeciding>().Decide(Issue, null, General, TierVerdict.Escalated, "请定", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var rule = $"/e/{host.Signer.Sign(new(LinkPurpose.Rule, $"issue-{Issue}#2", Other, At("2026-10-20 00:00")))}";
        var handle = $"/h/{host.Signer.Sign(new(LinkPurpose.Handle, $"issue-{Issue}", Other, At("2026-10-20 00:00")))}";

        foreach (var (link, deed) in new[] { (rule, "approve"), (handle, "close") })
        {
            var page = await browser.Get(link);
            var forced = await browser.Post(link, ("do", deed), ("words", "我来"));

            Assert.Empty(page.Document.QuerySelectorAll("form"));
            Assert.True(forced.Status is HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity);
        }

        Assert.Contains("这里只供查看", (await browser.Get(rule)).Text, StringComparison.Ordinal);
        Assert.Equal((IssueState.Deciding, "Z-1"), ((await host.TheIssue()).State, (await host.TheIssue()).At));
    }

    [Fact]
    public async Task A_server_error_leaves_the_link_usable()
    {
        var failing = false;
        var shell = new StoreShell(() => failing ? throw new IOException("No space left.") : Task.FromResult(true));
        await using var host = await OpenProjects(shell.Wrap);
        using var browser = host.Browser();
        await host.Escalated();
        var link = await host.LinkTo(General, MailKind.Escalation);
        var page = await browser.Get(link);

        failing = true;
        var failed = await browser.Submit(page, "批准");
        failing = false;

        Assert.Equal((HttpStatusCode.InternalServerError, "系统出错了"), (failed.Status, failed.Heading));
        Assert.Contains("邮件里的链接仍然有效", failed.Text, StringComparison.Ordinal);
        Assert.Contains("决定：批准", (await browser.Submit(await browser.Get(link), "批准")).Text, StringComparison.Ordinal);
    }

    /// <summary>Everything that the office's database holds.</summary>
    private static async Task<string> Content(OfficeHost host)
    {
        await using var database = new SqliteConnection($"Data Source={host.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var table in await Rows(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            rows.Add(table);
            rows.AddRange(await Rows(database, $"SELECT * FROM \"{table.TrimEnd('|')}\""));
        }

        return string.Join('\n', rows);
    }

    private static async Task<IReadOnlyList<string>> Rows(SqliteConnection database, string sql)
    {
        await using var command = new SqliteCommand(sql, database);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Concat(Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}|")));
        }

        return rows;
    }
}
