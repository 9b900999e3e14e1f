using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Tests.Mails;

public sealed class MailWriterTests : IDisposable
{
    private readonly Html _html = new(Rules.Default);

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public void Dispose() => _html.Dispose();

    [Fact]
    public void Every_kind_of_mail_is_among_the_samples() =>
        Assert.Equal(Enum.GetValues<MailKind>(), Samples.All.Values.Select(m => m.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_and_html_both_say_every_fact(string sample)
    {
        var mail = Samples.All[sample];
        var text = await Write(mail);
        foreach (var fact in Facts(mail))
        {
            Assert.Contains(fact, text.Text, StringComparison.Ordinal);
            Assert.Contains(fact, Parse(text.Html).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_text_has_every_matter_and_the_full_link(string sample)
    {
        var mail = Samples.All[sample];
        var (_, text, html) = await Write(mail);
        Assert.All(mail.Matters, m => Assert.Contains($"{m.Id} {m.Title}", text, StringComparison.Ordinal));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');

        var links = Parse(html).Links.OfType<IHtmlAnchorElement>().Select(a => a.Href).Distinct().ToList();
        var asked = mail.Issues.Select(i => i.Link).Concat(mail.Items.Select(i => i.Link)).Prepend(mail.Link).OfType<Link>().Select(Samples.Writer(_html).AddressOf).ToList();
        Assert.Equal(asked, links);
        Assert.All(asked, a => Assert.Contains(a, text.Split('\n').Select(l => l.Trim())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_mail_reads_the_same_from_another_writer(string sample)
    {
        using var other = new Html(Rules.Default);
        var mail = Samples.All[sample];
        Assert.Equal(await Write(mail), await Samples.Writer(other).Write(mail, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Core.Links.LinkPurpose.Answer, "a")]
    [InlineData(Core.Links.LinkPurpose.Decide, "d")]
    [InlineData(Core.Links.LinkPurpose.Respond, "r")]
    [InlineData(Core.Links.LinkPurpose.Bulletin, "b")]
    [InlineData(Core.Links.LinkPurpose.Consult, "c")]
    [InlineData(Core.Links.LinkPurpose.Rule, "e")]
    [InlineData(Core.Links.LinkPurpose.Handle, "h")]
    [InlineData(Core.Links.LinkPurpose.SignIn, "signin")]
    public void A_link_opens_the_page_of_its_purpose(Core.Links.LinkPurpose purpose, string folder)
    {
        var link = Samples.Of(MailKind.Ask, purpose).Link!;
        Assert.Equal($"http://localhost:5080/{folder}/{Samples.Signer.Sign(link)}", Samples.Writer(_html).AddressOf(link));
    }

    [Fact]
    public async Task A_long_list_shows_thirty_matters_and_says_how_many_more()
    {
        var html = Parse((await Write(Samples.All["ask long"])).Html).Body!.TextContent;
        Assert.Contains("ZM-2026-030", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ZM-2026-031", html, StringComparison.Ordinal);
        Assert.Contains("另有 15 项，打开页面查看", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_is_told_for_whom()
    {
        var (_, text, html) = await Write(Samples.All["ask substitute"]);
        Assert.Contains("水务岗（代管网岗），您好", text, StringComparison.Ordinal);
        Assert.Contains("水务岗（代管网岗）", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_workflow_itself_is_never_named_as_a_person(string sample) =>
        Assert.DoesNotContain("system", (await Write(Samples.All[sample])).Text, StringComparison.Ordinal);

    private static IEnumerable<string> Facts(Mail mail) =>
    [
        mail.ToName,
        .. mail.Matters.Take(30).SelectMany(m => new[] { m.Id, m.Title, "2026年12月31日", "60.5%", "79.17%", "−18.67" }),
        .. mail.Issues.SelectMany(i => new[]
        {
            i.Key, i.Title, "项目 大沥产业园", "现在层级 大沥总支", "支部书记 10月8日 09:30 提出", "水务所：不同意，占用河道", "交警中队：未答复",
        }),
        .. One(mail.BranchName),
        .. mail.Words?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
        .. One(mail.Notice?.ToString()),
        .. One(mail.Kind == MailKind.Approval && mail.NewDue is { } due ? When.FullDay(due) : null),
        .. One(mail.Issues.Count > 0 && mail.DueAt is not null ? "10月12日（周一）18:00" : null),
        .. One(Rounds.Contains(mail.Kind) && mail.Question is { } q ? $"10月 {Rules.Default.Of(q).Title}" : null),
        .. One(Dated.Contains(mail.Kind) && mail.DueAt is not null ? "10月12日（周一）18:00" : null),
        .. One(mail.Figures is null ? null : "150 项，答复率 83.3%"),
    ];

    private static readonly MailKind[] Rounds = [MailKind.Ask, MailKind.Reminder, MailKind.Urge, MailKind.Notice];

    private static readonly MailKind[] Dated = [.. Rounds, MailKind.SignIn, MailKind.NewMatters, MailKind.DirectAsk, MailKind.Chase];

    private static IEnumerable<string> One(string? fact) => fact is null ? [] : [fact];

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private Task<MailText> Write(Mail mail) => Samples.Writer(_html).Write(mail, TestContext.Current.CancellationToken);
}
