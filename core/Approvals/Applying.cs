using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Approvals;

/// <summary>What a responsible person applies for.</summary>
/// <param name="Kind">Extension, close-out or hand-over.</param>
/// <param name="NewDue">For an extension: later than the due date.</param>
/// <param name="To">For a hand-over: the address of who is to take over.</param>
public sealed record Application(ApprovalKind Kind, string Reason, DateOnly? NewDue = null, string? To = null);

/// <summary>Takes applications and asks those who decide them by mail.</summary>
public sealed class Applying(IStore store, OfficeReader offices)
{
    /// <param name="by">The address of who applies: the responsible person, or who acts for that person today.</param>
    public Task<Outcome<Approval>> Apply(
        string matterId, string by, Application application, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(() => Decide(matterId, by, application with { Reason = application.Reason.Trim() }, now, cancel), cancel);

    private async Task<(Change?, Outcome<Approval>)> Decide(
        string matterId, string by, Application application, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Matter>(matterId, cancel).ConfigureAwait(false);
        if (stored is null) return (null, new Outcome<Approval>.Refused($"没有事项 {matterId}。"));
        var matter = stored.Value;
        if (office.As(by, matter.Responsible, China.DateOf(now)) is not { } actor)
        {
            return (null, new Outcome<Approval>.Refused($"只有责任人 {office.NameOf(matter.Responsible)} 或其代理人可以申请。"));
        }

        var deciders = Deciders(application, matter, office);
        if (Refusal(matter, application, deciders, office) is { } reason) return (null, new Outcome<Approval>.Refused(reason));

        var approval = Approval(matter, application, deciders, office, now);
        var note = new JournalNote(now, actor, JournalAction.Applied, Words(application, office), [matter.Key]);
        var applied = matter with
        {
            Applications = matter.Applications + 1,
            Pending = [.. matter.Pending, approval.Id],
            CloseOutAppliedOn = application.Kind == ApprovalKind.CloseOut ? China.DateOf(now) : matter.CloseOutAppliedOn,
        };
        var change = new Change().Put(stored, applied, note).Add(approval, note)
            .Send(deciders.Select(d => ApprovalMails.Ask(approval, d, office, now)));
        return (change, new Outcome<Approval>.Done(approval));
    }

    private static string? Refusal(Matter matter, Application application, IReadOnlyList<string> deciders, Office office)
    {
        if (matter.Ended() is { } ended) return ended;
        if (application.Kind == ApprovalKind.Naming) return "这类审批不能申请。";
        if (application.Reason.Length is 0 or > Replies.MaxWords) return $"请写明理由，1 至 {Replies.MaxWords} 字。";
        if (matter.Pending.Any(p => p.StartsWith(Approvals.Approval.Prefix(application.Kind), StringComparison.Ordinal)))
        {
            return $"已有{ApprovalRules.Name(application.Kind)}申请在等候决定。";
        }

        if (application.Kind == ApprovalKind.Extension && !(application.NewDue > matter.Due))
        {
            return $"新的完成时限应晚于现在的 {matter.Due:yyyy-MM-dd}。";
        }

        if (application.Kind == ApprovalKind.HandOver && (application.To is null || !office.People.ContainsKey(application.To)))
        {
            return "请选择人员名单中的接收人。";
        }

        if (application.Kind == ApprovalKind.HandOver && application.To == matter.Responsible) return "接收人就是现在的责任人。";
        return deciders.Count == 0 ? "没有可以审批的人：请先在人员名单中设置分管领导、主要领导或督办员。" : null;
    }

    /// <summary>The person who is to take over; else the supervising leader and the officers, whoever decides first.</summary>
    private static IReadOnlyList<string> Deciders(Application application, Matter matter, Office office)
    {
        if (application.Kind == ApprovalKind.HandOver) return application.To is { } to ? [to] : [];
        IEnumerable<string> officers = office.Having(Roles.Officer).Select(o => o.Email);
        return [.. new[] { office.LeaderOf(matter.Key) }.OfType<string>().Concat(officers).Where(d => d != matter.Responsible).Distinct()];
    }

    private static Approval Approval(
        Matter matter, Application application, IReadOnlyList<string> deciders, Office office, DateTimeOffset now)
    {
        var (remindAt, expiresAt) = ApprovalRules.Times(office, now);
        return new()
        {
            Key = Approvals.Approval.IdOf(application.Kind, matter.Key, matter.Applications + 1),
            Kind = application.Kind,
            Subject = matter.Key,
            Matters = [matter.Key],
            Deciders = deciders,
            About = matter.Responsible,
            AskedAt = now,
            ExpiresAt = expiresAt,
            WakeAt = remindAt,
            Reason = application.Reason,
            NewDue = application.NewDue,
        };
    }

    private static string Words(Application application, Office office) => application.Kind switch
    {
        ApprovalKind.Extension => $"申请延期至 {application.NewDue:yyyy-MM-dd}。{application.Reason}",
        ApprovalKind.CloseOut => $"申请销号。{application.Reason}",
        _ => $"申请移交给{office.NameOf(application.To ?? "")}，接收前仍由首问责任人负责。{application.Reason}",
    };
}
