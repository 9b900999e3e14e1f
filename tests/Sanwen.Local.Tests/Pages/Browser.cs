using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sanwen.Local.Tests.Pages;

/// <summary>What a browser without JavaScript does: keeps cookies, and posts the forms it is shown. Redirects are left to the test.</summary>
internal sealed class Browser(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient _http = new(handler) { BaseAddress = new("http://localhost") };

    public Dictionary<string, string> Cookies { get; } = [];

    public Task<Seen> Get(string path) => Send(new(HttpMethod.Get, path));

    public Task<Seen> Head(string path) => Send(new(HttpMethod.Head, path));

    public Task<Seen> Post(string path, params (string Name, string Value)[] fields) => Send(new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
    });

    /// <summary>Fills in the form that has the button, presses it, and follows where the site leads after taking the form.</summary>
    /// <param name="button">The words on the button.</param>
    public async Task<Seen> Submit(
        Seen page, string button, (string Name, string Value)[]? fill = null, params (string Name, string FileName, byte[] Content)[] files)
    {
        var pressed = page.Document.QuerySelectorAll<IHtmlButtonElement>("form button").First(b => b.TextContent.Trim() == button);
        var form = pressed.Form!;
        var values = FormFields.Of(form, pressed);
        foreach (var (name, value) in fill ?? []) values[name] = value;
        var answer = await Send(new(HttpMethod.Post, form.GetAttribute("action")) { Content = FormFields.Content(form, values, files) });
        return answer.Status == HttpStatusCode.SeeOther ? await Get(answer.Location!) : answer;
    }

    public async Task<Seen> Send(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) Keep(cookie);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var document = await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
        return new(response, html, document);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Dates are not looked at: the office's clock is not this machine's.</summary>
    private void Keep(string cookie)
    {
        var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
        if (value.Length == 0) Cookies.Remove(name);
        else Cookies[name] = value;
    }
}

/// <summary>An answer as a person sees it.</summary>
internal sealed record Seen(HttpResponseMessage Response, string Html, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string? Location => Response.Headers.Location?.OriginalString;

    public string Text => Document.Body?.TextContent ?? "";

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string ValueOf(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"The page has no field {name}."),
    };
}
