using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.People;

/// <summary>Finds what waits for a person: decisions to take, assignments to acknowledge or answer.</summary>
public sealed class WaitingDesk(IStore store, IOutbox outbox, LinkSigner links)
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

        return [.. items.OrderBy(i => i.Until)];
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
