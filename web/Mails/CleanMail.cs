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
        Words = string.IsNullOrWhiteSpace(mail.Words) ? null : Plain.Lines(mail.Words),
        Matters = [.. mail.Matters.Select(m => m with
        {
            Id = Plain.Line(m.Id),
            Title = Plain.Line(m.Title),
            ResponsibleName = Plain.Line(m.ResponsibleName),
        })],
    };

    private static string? Line(string? text) => text is null ? null : Plain.Line(text);
}
