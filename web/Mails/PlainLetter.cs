using System.Text;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>A letter as plain text: all that the HTML says, and every matter however many.</summary>
internal static class PlainLetter
{
    public static string Of(Letter letter, Mail mail, string? address, Func<Link, string> addressOf, Policy policy)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        void Part(params IEnumerable<string> lines)
        {
            var before = text.Length;
            foreach (var line in lines) Line(line);
            if (text.Length > before) Line();
        }

        Part(letter.Heading);
        Part($"{Phrases.Addressee(mail)}，您好：");
        Part(letter.Lead);
        Part(Phrases.Standing(mail));
        Part(letter.Facts.Select(f => $"{f.Label}：{f.Value}"));
        Part(letter.Quote is { } quote ? [$"{quote.Label}：", .. quote.Value.Split('\n').Select(l => $"  {l}")] : []);
        Part(mail.Figures is { } figures ? FigureRows.Of(figures, policy.Lights).Select(r => $"{r.Label}：{r.Value}") : []);
        Part(letter.Button is { } button && address is not null ? [$"{button}：", address] : []);
        Part(letter.Reply.Length > 0 ? [letter.Reply] : []);
        foreach (var (number, issue) in mail.Issues.Index())
        {
            Part([
                $"{number + 1}. {issue.Key} {issue.Title}",
                $"   {string.Join('，', Phrases.Details(issue))}",
                .. issue.Units.Select(u => $"   {Phrases.Opinion(u)}"),
                .. issue.Link is { } link ? [$"   {addressOf(link)}"] : Array.Empty<string>()]);
        }

        foreach (var (number, item) in mail.Items.Index())
        {
            Part([
                $"{number + 1}. {item.Key} {item.Title}",
                .. item.Facts.Select(f => $"   {f.Label}：{f.Value}"),
                .. item.Link is { } link ? [$"   {addressOf(link)}"] : Array.Empty<string>()]);
        }

        foreach (var (number, matter) in mail.Matters.Index())
        {
            Part(
                $"{number + 1}. {matter.Id} {matter.Title}",
                $"   {Names.Of(policy.Lights.Of(matter.Light))}，{Phrases.Due(matter)}，{string.Join('，', Phrases.Details(matter, mail))}");
        }

        Part(letter.Note.Length > 0 ? [letter.Note] : []);
        Line("--");
        Line($"{Plain.Line(policy.Office)} · 三问");
        Line(Phrases.Automatic(letter));
        return text.ToString();
    }
}
