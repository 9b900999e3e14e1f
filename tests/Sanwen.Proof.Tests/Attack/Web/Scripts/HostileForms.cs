using System.Net;
using AngleSharp.Html.Dom;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>Writes hostile texts into every field for text of the forms on a page, and presses every button.</summary>
internal sealed class HostileForms(Func<string> words)
{
    /// <summary>What would sign the visitor out, or has a test of its own.</summary>
    private static readonly string[] Left = ["/signout", "/import", "/outbox/requeue", "/inbound/email"];

    private readonly HashSet<string> _pressed = [];

    /// <summary>The fields that were sent with a hostile text and taken, by address and name.</summary>
    public HashSet<string> Taken { get; } = [];

    /// <param name="kind">What forms alike have in common, of which one is sent.</param>
    public async Task Send(Browser browser, string kind, Seen page)
    {
        foreach (var button in page.Document.QuerySelectorAll("form[method=post] button").OfType<IHtmlButtonElement>().ToList())
        {
            var form = button.Form!;
            var action = form.GetAttribute("action") ?? "";
            var names = form.Elements.Where(IsText).Select(e => e.GetAttribute("name")!).Distinct().ToList();
            if (names.Count == 0 || Left.Any(l => action.StartsWith(l, StringComparison.Ordinal)) || !_pressed.Add($"{kind} {button.Name}={button.Value} {string.Join(',', names)}")) continue;

            var fields = FormFields.Of(form, button);
            foreach (var name in names) fields[name] = words();
            var answer = await browser.Send(new(HttpMethod.Post, action.Split('#')[0]) { Content = FormFields.Content(form, fields, []) });
            if (answer.Status is HttpStatusCode.SeeOther or HttpStatusCode.OK) Taken.UnionWith(names.Select(n => $"{kind} {n}"));
            if ((int)answer.Status >= 500) throw new InvalidOperationException($"{action}: {answer.Status} for {string.Join(" | ", names.Select(n => fields[n]))}");
        }
    }

    private static bool IsText(IHtmlElement element) => element is { } && element.GetAttribute("name") is { Length: > 0 } && element switch
    {
        IHtmlTextAreaElement => true,
        IHtmlInputElement input => input.Type is "text" or "search" or "tel" or "url",
        _ => false,
    };
}
