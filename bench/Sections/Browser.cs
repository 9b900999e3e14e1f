using System.Net;
using Sanwen.Bench.Parts;

namespace Sanwen.Bench.Sections;

/// <summary>Somebody who asks a served office for pages over HTTP.</summary>
internal sealed class Browser(ServePart.Site site) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        BaseAddress = new(site.Url),
        DefaultRequestVersion = HttpVersion.Version11,
    };

    public async Task SignIn()
    {
        using var response = await _client.PostAsync(new Uri(site.SignIn, UriKind.Relative), new FormUrlEncodedContent([]));
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies)) throw new HttpRequestException($"Sign-in answered {response.StatusCode}.");

        // the office's day may be long past, and its cookie with it, by the clock of this machine
        _client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
    }

    /// <exception cref="HttpRequestException">The page was not shown.</exception>
    public async Task<string> Get(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        if (response.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"{address} answered {response.StatusCode}.");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Fills in every matter of an answer page and sends it.</summary>
    /// <exception cref="HttpRequestException">The answer was not taken.</exception>
    /// <param name="page">As it was shown.</param>
    public async Task<bool> Answer(string address, string page, int matters)
    {
        using var form = new MultipartFormDataContent();
        for (var n = 0; n < matters; n++)
        {
            form.Add(new StringContent(Between(page, $"name=\"matter-{n}\" value=\"", "\"")), $"matter-{n}");
            form.Add(new StringContent("60"), $"percent-{n}");
            form.Add(new StringContent("按计划推进，本周完成一个节点"), $"words-{n}");
        }

        form.Add(new StringContent("reply"), "action");
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), form);
        if (response.StatusCode != HttpStatusCode.SeeOther) throw new HttpRequestException($"An answer was taken with {response.StatusCode}.");
        return true;
    }

    public void Dispose() => _client.Dispose();

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}
