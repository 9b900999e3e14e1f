using Microsoft.Playwright;
using Sanwen.Core.Mails;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>Reads mails where an office without a mail server reads them: on the page of the outbox.</summary>
internal static class Mailbox
{
    /// <summary>Opens the newest mail of a kind to somebody whose subject holds some words.</summary>
    public static async Task OpenMail(this Visitor reader, string to, MailKind kind, string subject = "")
    {
        await reader.Go($"/outbox?to={Uri.EscapeDataString(to)}&kind={kind.Word()}");
        await reader.Page.GetByRole(AriaRole.Link).And(reader.Page.Locator(".table-title"))
            .Filter(new() { HasText = subject }).First.ClickAsync();
    }

    /// <summary>Presses the button in the mail that is open.</summary>
    public static Task PressInMail(this Visitor reader, string button) => Button(reader, button).ClickAsync();

    /// <summary>Where the button in the mail leads, for somebody who opens it in another browser.</summary>
    public static async Task<string> LinkInMail(this Visitor reader, string button) =>
        await Button(reader, button).GetAttributeAsync("href") ?? throw new InvalidOperationException($"The button {button} leads nowhere.");

    public static ILocator Mail(this Visitor reader) => reader.Page.FrameLocator("iframe.mail").Locator("body");

    private static ILocator Button(Visitor reader, string name) =>
        reader.Page.FrameLocator("iframe.mail").GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
