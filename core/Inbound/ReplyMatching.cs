using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;

namespace Sanwen.Core.Inbound;

/// <summary>What a reply's verdict is called where it decides, and whether the very same has been decided.</summary>
internal static class ReplyMatching
{
    extension(ReplyMeaning.Clear said)
    {
        public TierVerdict TierVerdict => said.Verdict switch
        {
            ReplyVerdict.Consent => TierVerdict.Approved,
            ReplyVerdict.Refuse => TierVerdict.Returned,
            _ => TierVerdict.Escalated,
        };

        public Stance Stance => said.Verdict switch
        {
            ReplyVerdict.Consent => Stance.Agree,
            ReplyVerdict.Refuse => Stance.Disagree,
            _ => Stance.Comment,
        };

        public bool Repeats(Approval approval, string by) =>
            approval.Ruling is { } ruling && (ruling.By, ruling.Reason) == (by, said.Words)
            && ruling.Verdict == (said.Verdict == ReplyVerdict.Consent ? Verdict.Approved : Verdict.Returned);

        public bool Repeats(ProjectIssue issue, LinkPurpose purpose, int number, string by) => purpose == LinkPurpose.Rule
            ? issue.Asks.Any(a => a.Number == number && a.Ruling is { } r && (r.By, r.Verdict, r.Reason) == (by, said.TierVerdict, said.Words))
            : issue.Consultations.Where(c => c.Number == number).SelectMany(c => c.Units)
                .Any(u => u.Opinion is { } o && (o.By, o.Stance, o.Words) == (by, said.Stance, said.Words));
    }
}
