using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Ratings;

namespace Sanwen.Web.Pages.People;

/// <summary>Finds what waits for a person: decisions to take, assignments to acknowledge or answer, project issues to answer, decide or close.</summary>
public sealed class WaitingDesk(IStore store, IOutbox outbox, RecordReader<ProjectIssue> issues, LinkSigner links, RecordReader<Assessment> assessments)
{
    /// <summary>How many of the mails that brought assignments are looked through.</summary>
    private const int Looked = 50;

    /// <param name="visitor">Who looks: gets a link only to what is the visitor's own.</param>
    public async Task<IReadOnlyList<WaitingItem>> Find(
        string person, string visitor, Office office, OpenRounds rounds, DateTimeOffset now, CancellationToken cancel)
    {
        var items = new List<WaitingItem>();
        foreach (var id in ApprovalIds(office, rounds))
        {
            var approval = (await store.Find<Approval>(id, cancel))?.Value;
            if (approval?.IsOpen(now) != true || office.MayDecide(approval, person, China.DateOf(now)) is null) continue;
            items.Add(Item(approval, person, person == visitor, office));
        }

        foreach (var id in await AssignmentIds(person, cancel))
        {
            var assignment = (await store.Find<Assignment>(id, cancel))?.Value;
            if (assignment?.IsOpen() == true) items.Add(Item(assignment, person, person == visitor, office, now));
        }

        var tasks = IssueTask.Of((await issues.Read(cancel)).Values, office, person, China.DateOf(now));
        items.AddRange(tasks.Select(t => Item(t, person == visitor, office)));
        items.AddRange(RatingTasks.Of((await assessments.Read(cancel)).Values, person, person == visitor, office, links, now));
        return [.. items.OrderBy(i => i.Until ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Approvals about matters wait on the matter; namings follow from the rounds whose last rung has fired.</summary>
    private static IEnumerable<string> ApprovalIds(Office office, OpenRounds rounds) =>
        office.Matters.Values.SelectMany(m => m.Pending).Order(StringComparer.Ordinal)
            .Concat(rounds.Rounds.Values.Where(r => r.Fired.Any(f => f.Rung == Rung.Approval)).Select(r => Approval.NamingId(r.Id)));

    private async Task<IEnumerable<string>> AssignmentIds(string person, CancellationToken cancel)
    {
        var asks = await outbox.Mails(new(Take: Looked, Kind: MailKind.DirectAsk, To: person), cancel);
        var news = await outbox.Mails(new(Take: Looked, Kind: MailKind.NewMatters, To: person), cancel);
        return asks.Concat(news).Select(r => r.Mail.Instance).Distinct();
    }

    private WaitingItem Item(Approval approval, string person, bool own, Office office)
    {
        var matters = string.Join('、', approval.Matters);
        var text = approval.Kind == ApprovalKind.Naming
            ? $"{office.NameOf(approval.About)} {approval.Matters.Count} 项未答，是否通报点名"
            : $"{office.NameOf(approval.About)} 申请{ApprovalRules.Name(approval.Kind)}：{matters}";
        var address = approval.Kind == ApprovalKind.Naming
            ? Addresses.Link(LinkPurpose.Decide, links.Sign(new(LinkPurpose.Decide, approval.Id, person, approval.ExpiresAt)))
            : $"{Addresses.Matter(approval.Subject)}#pending";
        return new("待审批", text, approval.ExpiresAt, own ? address : null);
    }

    private static WaitingItem Item(IssueTask task, bool own, Office office)
    {
        var (issue, offer) = (task.Issue, task.Offer);
        var (kind, away) = offer switch
        {
            { Opine: { } opine } => ("待会商", opine.For),
            { Rule: { } rule } => ("待决定", One(rule.For)),
            _ => (issue.State == IssueState.Settled ? "待办结" : "退回待办", One(offer.Handle?.For)),
        };
        var names = away.Count > 0 ? $"（代{string.Join('、', away.Select(office.NameOf))}）" : "";
        return new(kind, $"{office.Projects[issue.Project].Name}：{issue.Title}{names}", task.DueAt, own ? Addresses.Issue(issue.Key) : null);
    }

    private static IReadOnlyList<string> One(string? person) => person is null ? [] : [person];

    private WaitingItem Item(Assignment assignment, string person, bool own, Office office, DateTimeOffset now)
    {
        var (kind, until) = assignment.AnswerBy is { } answerBy
            ? ("待答复", answerBy)
            : ("待签收", assignment.AcknowledgeBy);
        var text = assignment.Words.Length > 0
            ? $"{office.NameOf(assignment.From)} 直接督办：{assignment.Words}"
            : $"{office.NameOf(assignment.From)} 交办 {assignment.Matters.Count} 项：{string.Join('、', assignment.Matters)}";
        var link = new Link(LinkPurpose.Respond, assignment.Id, person, now.AddDays(1));
        return new(kind, text, until, own ? Addresses.Link(link.Purpose, links.Sign(link)) : null);
    }
}
