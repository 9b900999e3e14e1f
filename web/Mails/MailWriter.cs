using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Policies;
using Sanwen.Web.Pages;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Mails;

/// <summary>
/// Sets a decided mail as subject, text and HTML. The same mail always gives the same bytes. Safe for concurrent use.
/// </summary>
/// <param name="baseAddress">Where the site is reached, e.g. <c>http://localhost:5080</c>; links begin with it.</param>
/// <param name="replies">The addresses that decisions can be replied to; null where none are taken.</param>
public sealed class MailWriter(Policy policy, LinkSigner signer, Uri baseAddress, Html html, ReplyAddresses? replies = null)
{
    private readonly string _site = baseAddress.ToString().TrimEnd('/');
    private readonly RoundLetters _rounds = new(policy);
    private readonly OfficeLetters _office = new(policy);

    public async Task<MailText> Write(Mail mail, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var clean = CleanMail.Of(mail);
        var replyTo = replies?.Of(mail);
        var letter = LetterOf(clean) with { Reply = replyTo is null ? "" : Phrases.Reply(mail) };
        var address = mail.Link is { } link ? AddressOf(link) : null;
        var view = await html.Render<LetterView>(new Dictionary<string, object?>
        {
            [nameof(LetterView.Letter)] = letter,
            [nameof(LetterView.Mail)] = clean,
            [nameof(LetterView.Address)] = address,
            [nameof(LetterView.AddressOf)] = (Func<Link, string>)AddressOf,
        }).ConfigureAwait(false);
        return new(letter.Subject, PlainLetter.Of(letter, clean, address, AddressOf, policy), view) { ReplyTo = replyTo };
    }

    /// <summary>One line of at most 78 characters.</summary>
    public string Subject(Mail mail) => LetterOf(CleanMail.Of(mail)).Subject;

    /// <summary>The full address that a link opens.</summary>
    public string AddressOf(Link link) => _site + Addresses.Link(link.Purpose, signer.Sign(link));

    private Letter LetterOf(Mail mail) => mail.Kind switch
    {
        MailKind.Reminder or MailKind.Urge or MailKind.Told when mail.Issues.Count > 0 => IssueLetters.Of(mail),
        MailKind.Consultation or MailKind.Escalation or MailKind.Decision or MailKind.Lapse => IssueLetters.Of(mail),
        MailKind.Agreement => AgreementLetters.Digest(mail),
        MailKind.Call => CallLetters.Of(mail),
        MailKind.Proposal => ProposalLetters.Of(mail),
        MailKind.Request => RequestLetters.Of(mail),
        MailKind.Unclear => ReplyLetters.Unclear(mail),
        MailKind.Ask => _rounds.Ask(mail),
        MailKind.Reminder => _rounds.Reminder(mail),
        MailKind.Urge => _rounds.Urge(mail),
        MailKind.Notice => _rounds.Notice(mail),
        MailKind.Approval when mail.Approval == ApprovalKind.Naming => _rounds.Naming(mail),
        MailKind.Approval => ApprovalLetters.Ask(mail),
        MailKind.Decided => ApprovalLetters.Decided(mail),
        MailKind.Bulletin => _office.Bulletin(mail),
        MailKind.SignIn => OfficeLetters.SignIn(mail),
        MailKind.NewMatters => AssignmentLetters.NewMatters(mail),
        MailKind.DirectAsk => AssignmentLetters.DirectAsk(mail),
        MailKind.Chase => AssignmentLetters.Chase(mail),
        MailKind.Told => AssignmentLetters.Told(mail),
        MailKind.Finding => FindingLetters.Of(mail),
        MailKind.Assessment => AssessmentLetters.Of(mail),
        _ => throw new ArgumentOutOfRangeException(nameof(mail), mail.Kind, null),
    };
}
