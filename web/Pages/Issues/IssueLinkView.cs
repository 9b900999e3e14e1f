using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Time;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Issues;

/// <summary>An issue as the page of a mailed link shows it: what is asked of whom, and how that ended.</summary>
/// <param name="Number">The consultation or decision that the link asks about; 0 for a link to handle the issue.</param>
/// <param name="Person">The address of who got the link.</param>
public sealed record IssueLinkView(LinkPurpose Purpose, string Token, int Number, string Person, IssueView Issue)
{
    public string Address => Addresses.Link(Purpose, Token);

    public OpineOffer? Opine => Purpose == LinkPurpose.Consult && Issue.Offer.Opine?.Number == Number ? Issue.Offer.Opine : null;

    public RuleOffer? Rule => Purpose == LinkPurpose.Rule && Issue.Offer.Rule?.Number == Number ? Issue.Offer.Rule : null;

    public HandleOffer? Handle => Purpose == LinkPurpose.Handle ? Issue.Offer.Handle : null;

    /// <summary>What the link was sent for.</summary>
    public string Asks => Purpose switch
    {
        LinkPurpose.Consult when Opine is { } offer => $"请{string.Join('、', offer.Units)}答复意见，{When.WeekdayMoment(Consultation.DueAt)} 截止。",
        LinkPurpose.Consult => $"会商{string.Join('、', Consultation.Units.Select(u => u.Unit))}，{When.WeekdayMoment(Consultation.DueAt)} 截止。",
        LinkPurpose.Rule when Rule is null => $"{When.Day(China.DateOf(Ask.Ask.AskedAt))} 报{IssueTexts.Name(Ask.Branch)}决定。",
        LinkPurpose.Rule => $"请{IssueTexts.Name(Ask.Branch)}决定，{When.WeekdayMoment(Ask.Ask.DueAt)} 截止。",
        _ => IssueTexts.Now(Issue),
    };

    /// <summary>The names of those away in whose place the visitor acts; null for the visitor's own.</summary>
    public string? ForName => Purpose switch
    {
        LinkPurpose.Consult => Issue.Names(Opine?.For ?? []),
        LinkPurpose.Rule => Issue.Names(One(Rule?.For)),
        _ => Issue.Names(One(Handle?.For)),
    };

    /// <summary>How what the link asked for ended, or why the visitor may only read; null while it waits for the visitor.</summary>
    public string? Ended => Purpose switch
    {
        LinkPurpose.Consult => Opine is null ? OpineEnded : null,
        LinkPurpose.Rule => Rule is null ? RuleEnded : null,
        _ => Handle is null ? HandleEnded : null,
    };

    public Consultation Consultation => Issue.Issue.Consultations[Number - 1];

    public AskLine Ask => Issue.Asks.First(a => a.Ask.Number == Number);

    /// <summary>Whether the visitor has done it, so that an address that only says so is not believed.</summary>
    public bool Did(IssueDeed deed) => deed switch
    {
        IssueDeed.Agree or IssueDeed.Disagree or IssueDeed.Comment =>
            Purpose == LinkPurpose.Consult && Consultation.Units.Any(u => u.Opinion?.By == Person && u.Opinion.Stance.ToString() == deed.ToString()),
        IssueDeed.Approve => Ruled(TierVerdict.Approved),
        IssueDeed.Return => Ruled(TierVerdict.Returned),
        IssueDeed.Escalate => Ruled(TierVerdict.Escalated),
        _ => Purpose == LinkPurpose.Handle && Issue.Issue.State == deed switch
        {
            IssueDeed.Close => IssueState.Closed,
            IssueDeed.Consult => IssueState.Consulting,
            _ => IssueState.Deciding,
        },
    };

    private bool Ruled(TierVerdict verdict) =>
        Purpose == LinkPurpose.Rule && Ask.Ask.Ruling is { } ruling && ruling.By == Person && ruling.Verdict == verdict;

    private string OpineEnded
    {
        get
        {
            var asked = Issue.Consultations.First(c => c.Consultation.Number == Number);
            var own = Consultation.Units.Zip(asked.Opinions).Where(u => u.First.Head == Person || u.First.Opinion?.By == Person).Select(u => u.Second.Words);
            var answers = string.Concat(own);
            if (asked.Runs) return answers.Length > 0 ? answers : "这次会商由各单位负责人答复，这里只供查看。";
            return $"{answers}这次会商已经结束。{IssueTexts.Now(Issue)}";
        }
    }

    private string RuleEnded => Ask.Words.Length > 0
        ? Ask.Words
        : $"现在由{Ask.Branch.Name}书记 {Issue.NameOf(Ask.Branch.Secretary)} 或其代理人决定，这里只供查看。";

    private string? HandleEnded => Issue.Issue.State is IssueState.Closed or IssueState.Deciding or IssueState.Consulting
        ? null
        : $"这个问题由{Issue.Home.Name}书记 {Issue.NameOf(Issue.Home.Secretary)} 或其代理人办理，这里只供查看。";

    private static IEnumerable<string> One(string? person) => person is null ? [] : [person];
}
