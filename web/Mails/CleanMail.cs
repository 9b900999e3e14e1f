using Sanwen.Core.Mails;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>A mail with everything that people typed made harmless: names and titles are one line, words keep their breaks.</summary>
internal static class CleanMail
{
    public static Mail Of(Mail mail) => mail with
    {
        ToName = Plain.Line(mail.ToName),
        ForName = Line(mail.ForName),
        AboutName = Line(mail.AboutName),
        AboutUnit = Line(mail.AboutUnit),
        BranchName = Line(mail.BranchName),
        Words = string.IsNullOrWhiteSpace(mail.Words) ? null : Plain.Lines(mail.Words),
        Matters = [.. mail.Matters.Select(m => m with
        {
            Id = Plain.Line(m.Id),
            Title = Plain.Line(m.Title),
            ResponsibleName = Plain.Line(m.ResponsibleName),
            Standard = Line(m.Standard),
        })],
        Issues = [.. mail.Issues.Select(Of)],
        Items = [.. mail.Items.Select(Of)],
    };

    private static MailItem Of(MailItem item) => item with
    {
        Key = Plain.Line(item.Key),
        Title = Plain.Line(item.Title),
        Facts = [.. item.Facts.Select(f => new MailFact(Plain.Line(f.Label), Plain.Line(f.Value)))],
    };

    private static MailIssue Of(MailIssue issue) => issue with
    {
        Key = Plain.Line(issue.Key),
        Title = Plain.Line(issue.Title),
        Project = Plain.Line(issue.Project),
        BranchName = Plain.Line(issue.BranchName),
        RaisedByName = Plain.Line(issue.RaisedByName),
        Units = [.. issue.Units.Select(u => u with { Unit = Plain.Line(u.Unit), Words = Plain.Line(u.Words) })],
    };

    private static string? Line(string? text) => text is null ? null : Plain.Line(text);
}
