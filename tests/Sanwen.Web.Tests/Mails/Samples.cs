using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Branches;
using Sanwen.Core.Calls;
using Sanwen.Core.Findings;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings;
using Sanwen.Core.Requests;
using Sanwen.Core.Time;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Mails;

/// <summary>One mail of every kind and variant, by a name for the test report.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Due = China.At(new(2026, 10, 12), new(18, 0));

    public static readonly LinkSigner Signer = new([new("k1", [.. Enumerable.Range(1, 32).Select(i => (byte)i)])]);

    public static ReplyAddresses Replies { get; } = new(Signer, "reply.office.example", "duban@office.example");

    /// <summary>As where replies are taken.</summary>
    public static MailWriter ReplyWriter(Html html) => new(Rules.Default, Signer, new("http://localhost:5080"), html, Replies);

    public static MailWriter Writer(Html html) => new(Rules.Default, Signer, new("http://localhost:5080"), html);

    public static MailMatter Matter(int number, Light light = Light.Yellow, string? title = null) => new(
        $"ZM-2026-{number:000}", title ?? $"第{number}条污水管网建设", new(2026, 12, 31), 60.5m, 79.17m, light, "管网岗");

    public static Mail Of(MailKind kind, LinkPurpose? link = LinkPurpose.Answer, int matters = 3) => new()
    {
        Id = $"sample/{kind}",
        Kind = kind,
        Instance = "round-2026-10-plan-guanwang@office.example",
        At = China.At(new(2026, 10, 8), new(9, 0)),
        To = "guanwang@office.example",
        ToName = "管网岗",
        Month = new(2026, 10),
        Question = Question.Plan,
        DueAt = Due,
        Matters = [.. Enumerable.Range(1, matters).Select(i => Matter(i, (Light)(i % 4)))],
        Link = link is { } purpose
            ? new(purpose, "round-2026-10-plan-guanwang@office.example", "guanwang@office.example", Due.AddDays(60))
            : null,
    };

    public static Mail About(this Mail mail, string name = "水务岗", string unit = "城建办公室") =>
        mail with { AboutName = name, AboutUnit = unit };

    public static IReadOnlyDictionary<string, Mail> All { get; } = Everything().ToDictionary(s => s.Name, s => s.Mail);

    private static IEnumerable<(string Name, Mail Mail)> Everything() =>
    [
        .. Questions.All.Select(q => ($"ask {q}", Of(MailKind.Ask) with { Question = q })),
        ("ask substitute", Of(MailKind.Ask) with { ToName = "水务岗", ForName = "管网岗" }),
        ("ask long", Of(MailKind.Ask, matters: 45)),
        ("reminder", Of(MailKind.Reminder, matters: 1)),
        ("urge", Of(MailKind.Urge, matters: 2) with { Cc = ["head@office.example"] }),
        ("notice", Of(MailKind.Notice, matters: 2).About() with { Notice = new(2026, 3), Cc = ["a@office.example"] }),
        .. Enum.GetValues<ApprovalKind>().Select(k => ($"approval {k}", Approval(k))),
        .. Enum.GetValues<ApprovalKind>().SelectMany(k => Enum.GetValues<Verdict>().Select(v => ($"decided {k} {v}", Decided(k, v)))),
        ("bulletin", Of(MailKind.Bulletin, LinkPurpose.Bulletin, 0) with { Figures = new(5, 11, 40, 8, 180, 150, 132, 6, 2, 7), DueAt = null }),
        ("sign-in", Of(MailKind.SignIn, LinkPurpose.SignIn, 0) with { Month = null, Question = null }),
        ("new matters", Of(MailKind.NewMatters, LinkPurpose.Respond).About()),
        ("direct ask", Of(MailKind.DirectAsk, LinkPurpose.Respond, 1).About() with { Words = "何时复工？" }),
        ("chase of new matters", Of(MailKind.Chase, LinkPurpose.Respond).About() with { Assignment = AssignmentKind.NewMatters }),
        ("chase of direct ask", Of(MailKind.Chase, LinkPurpose.Respond, 1).About() with { Assignment = AssignmentKind.DirectAsk, Words = "何时复工？" }),
        ("told answered", Of(MailKind.Told, null, 1).About() with { News = AssignmentNews.Answered, Words = "已经复工。" }),
        ("told unacknowledged", Of(MailKind.Told, null, 1).About() with { News = AssignmentNews.Unacknowledged }),
        .. Issues(),
        ("agreements", Programme(MailKind.Agreement, LinkPurpose.Keep, 3) with { Agreements = new(1, 1, 2), DueAt = null, Cc = ["head@office.example"] }),
        .. Enum.GetValues<CallNews>().Select(n => ($"call {n}", Programme(MailKind.Call, n < CallNews.Granted ? LinkPurpose.Judge : null, n is CallNews.Decide or CallNews.DecideUrged ? 3 : 1) with
        {
            CallNews = n,
            DueAt = n < CallNews.Decide ? Due : null,
            Words = n >= CallNews.Granted ? "与另一项内容相近。\n请明年再报。" : null,
        })),
        .. Enum.GetValues<FindingNews>().Select(n => ($"finding {n}", Finding(n))),
        ("finding urges", Urges(FindingNews.Urge)),
        ("finding office urges", Urges(FindingNews.OfficeUrge)),
        .. Enum.GetValues<ProposalNews>().Select(n => ($"proposal {n}", Proposal(n))),
        .. Requests(),
        .. Enum.GetValues<AssessmentTask>().Select(t => ($"assessment {t}", Assessment(t))),
        ("told unanswered", Of(MailKind.Told, null, 1).About() with { News = AssignmentNews.Unanswered, At = Due }),
    ];

    private static IEnumerable<(string Name, Mail Mail)> Requests() => Enum.GetValues<RequestNews>().Select(news => (
        $"request {news}",
        Of(MailKind.Request, news is RequestNews.UrgeHead or RequestNews.Told or RequestNews.Accepted or RequestNews.Withdrawn ? null : LinkPurpose.Serve, 0).About() with
        {
            Month = null,
            Question = null,
            RequestNews = news,
            Items = [new("SQ-2026-000123", "群众诉求", [new("村（社区）", "沙塘社区"), new("承诺办结", "2026-10-12 18:00")])],
        }));

    private static IEnumerable<(string Name, Mail Mail)> Issues() =>
    [
        ("consultation", Issue(MailKind.Consultation, LinkPurpose.Consult) with { AboutUnit = "水务所、交警中队" }),
        ("consultation reminder", Issue(MailKind.Reminder, LinkPurpose.Consult) with { AboutUnit = "水务所" }),
        ("escalation", Issue(MailKind.Escalation, LinkPurpose.Rule) with { Words = "水务所不同意：占用河道" }),
        ("escalation reminder", Issue(MailKind.Reminder, LinkPurpose.Rule) with { Words = "水务所不同意：占用河道" }),
        ("escalation urge", Issue(MailKind.Urge, LinkPurpose.Rule) with { Words = "会商到期，水务所没有答复" }),
        ("escalation gone", Issue(MailKind.Escalation, null) with { Words = "到期没有决定，自动上报" }),
        .. new[] { TierVerdict.Approved, TierVerdict.Returned, TierVerdict.Escalated }.Select(v => ($"decision {v}", Issue(MailKind.Decision, LinkPurpose.Handle) with
        {
            TierVerdict = v,
            BranchName = "大沥总支",
            AboutName = "总支书记",
            Words = v == TierVerdict.Approved ? null : "先与水务所会签。\n一周内报回。",
            DueAt = null,
        })),
        ("told agreed", Issue(MailKind.Told, LinkPurpose.Handle) with { DueAt = null }),
        ("told raised", Issue(MailKind.Told, LinkPurpose.Handle).About() with { DueAt = null, Words = "答复中说明需协调" }),
        ("escalation urges", Urges(3)),
        ("urge home", Issue(MailKind.Urge, LinkPurpose.Handle) with { DueAt = null }),
        ("lapse", Issue(MailKind.Lapse, null, 2) with { BranchName = "云东海一支部", DueAt = null }),
        ("lapse of nothing", Issue(MailKind.Lapse, null, 0) with { BranchName = "云东海一支部", DueAt = null }),
        ("unclear issue", Issue(MailKind.Unclear, LinkPurpose.Rule) with { Words = "没有读懂回复里写的“再看看”。" }),
        ("unclear approval", Of(MailKind.Unclear, LinkPurpose.Decide, 1) with { Approval = ApprovalKind.Extension, Words = "没有读懂回复里写的“再看看”。" }),
        ("unclear too late", Issue(MailKind.Unclear, null) with { DueAt = null, Words = "总支书记已于 2026-10-09 10:00 决定：批准。" }),
    ];

    private static Mail Issue(MailKind kind, LinkPurpose? link, int issues = 1) => Of(kind, link, 0) with
    {
        Month = null,
        Question = null,
        Issues = [.. Enumerable.Range(1, issues).Select(n => new MailIssue(
            $"XM-001-{n}", $"第{n}个管线迁改问题", "大沥产业园", "大沥总支", Tier.GeneralBranch, (kind, link) == (MailKind.Urge, LinkPurpose.Rule), "支部书记", China.At(new(2026, 10, 8), new(9, 30)),
            [new("水务所", Stance.Disagree, "占用河道"), new("交警中队", null, "")]))],
    };

    /// <summary>A mail about records of a programme, each with two facts.</summary>
    private static Mail Programme(MailKind kind, LinkPurpose? link, int items) => Of(kind, link, 0) with
    {
        Month = null,
        Question = null,
        Items = [.. Enumerable.Range(1, items).Select(n => new MailItem($"GJ-{n:000}", $"第{n}项共建", [new("到期日期", "2026-12-31"), new("情况", "30 天后到期")]))],
    };

    private static LinkPurpose? LinkOf(ProposalNews news) => news switch
    {
        ProposalNews.Rate or ProposalNews.RateReminder => LinkPurpose.Rate,
        ProposalNews.AssistLate or ProposalNews.Assisted or ProposalNews.Rated or ProposalNews.Unrated => null,
        _ => LinkPurpose.Propose,
    };

    private static Mail Proposal(ProposalNews news) => Of(MailKind.Proposal, LinkOf(news), 0) with
    {
        Month = null,
        Question = null,
        Proposal = news,
        AboutUnit = "水务所、交警中队",
        Words = news is ProposalNews.Redo or ProposalNews.Rated or ProposalNews.Rate or ProposalNews.Assisted ? "请说明何时完工。\n并列出计划。" : null,
        Items = [new("ZM-JY-001", "加快老旧小区雨污分流改造", [new("人大建议", "佛山市禅城区 人大建议1号"), new("主办", "城建办公室")])],
    };

    /// <summary>What waits for one secretary at the top, each issue with its own link.</summary>
    private static Mail Urges(int issues)
    {
        var mail = Issue(MailKind.Urge, null, issues) with { DueAt = null };
        var link = Issue(MailKind.Urge, LinkPurpose.Rule).Link!;
        return mail with
        {
            Issues = [.. mail.Issues.Select(i => i with { AtTop = true, Link = link with { Instance = $"issue-{i.Key}#1" } })],
        };
    }

    private static Mail Finding(FindingNews news) => Of(MailKind.Finding, LinkPurpose.Rectify, 0).About() with
    {
        Month = null,
        Question = null,
        Finding = news,
        Words = news is FindingNews.Objected or FindingNews.Returned or FindingNews.Kept ? "路段归水务所管养。\n请改派。" : null,
        Items = news == FindingNews.Invited
            ? []
            : [new("CW-2026-0007", "井盖缺失", [new("类别", "创文（较重）"), new("地点", "升平路"), new("整改前", "2 个附件，请打开页面查看")])],
    };

    /// <summary>Several findings in one mail, each with its own link.</summary>
    private static Mail Urges(FindingNews news)
    {
        var mail = Finding(news);
        return mail with
        {
            Link = null,
            DueAt = null,
            Items = [.. new[] { "CW-2026-0007", "CW-2026-0008" }.Select(k => mail.Items[0] with { Key = k, Link = mail.Link! with { Instance = $"finding-{k}#2" } })],
        };
    }

    private static Mail Assessment(AssessmentTask task) => Of(MailKind.Assessment, LinkPurpose.Assess, 0) with
    {
        Month = null,
        Question = null,
        AssessmentTask = task,
        DueAt = task == AssessmentTask.Outcome ? null : Due,
        Items = [new("活力指数", "丽港豪园小区党支部，2026年第三季度", task == AssessmentTask.Outcome ? [new("得分", "91.5"), new("评定", "五星")] : [])],
    };

    private static Mail Approval(ApprovalKind kind) =>
        Of(MailKind.Approval, LinkPurpose.Decide, kind == ApprovalKind.Naming ? 2 : 1).About() with
        {
            Approval = kind,
            Words = kind == ApprovalKind.Naming ? null : "受降雨影响。\n工序已调整。",
            NewDue = kind == ApprovalKind.Extension ? new(2027, 1, 31) : null,
        };

    private static Mail Decided(ApprovalKind kind, Verdict verdict) => Of(MailKind.Decided, null, 1) with
    {
        Approval = kind,
        Verdict = verdict,
        AboutName = verdict == Verdict.Lapsed ? "system" : "分管领导",
        Words = verdict == Verdict.Returned ? "材料不全。" : "",
        NewDue = kind == ApprovalKind.Extension ? new(2027, 1, 31) : null,
    };
}
