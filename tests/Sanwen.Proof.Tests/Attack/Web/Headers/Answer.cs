using System.Net.Http.Headers;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Attack.Web.Scripts;

namespace Sanwen.Proof.Tests.Attack.Web.Headers;

/// <summary>What is missing or too much in an answer, whatever was asked.</summary>
internal static class Answer
{
    private static readonly string[] Kept = ["/assets/", "/public"];

    public static IEnumerable<string> Faults(string address, Seen seen)
    {
        var headers = seen.Response.Headers;
        var policy = Only(headers, "Content-Security-Policy");
        var alone = policy.Contains("style-src 'unsafe-inline'", StringComparison.Ordinal);
        foreach (var part in new[] { alone ? "default-src 'none'" : "script-src 'self'", "frame-ancestors ", "base-uri 'none'", "form-action " })
        {
            if (!policy.Contains(part, StringComparison.Ordinal)) yield return $"no {part} in “{policy}”";
        }

        if (policy.Contains("unsafe-eval", StringComparison.Ordinal) || policy.Contains('*', StringComparison.Ordinal) || policy.Contains("http:", StringComparison.Ordinal) || policy.Replace("style-src 'unsafe-inline'", "", StringComparison.Ordinal).Contains("unsafe-inline", StringComparison.Ordinal)) yield return policy;
        if (Only(headers, "X-Content-Type-Options") != "nosniff") yield return "may be sniffed";
        if (Only(headers, "Referrer-Policy") != "no-referrer") yield return "tells where one came from";
        if (headers.Contains("X-Powered-By") || headers.Contains("Access-Control-Allow-Origin")) yield return "tells or allows too much";
        if (headers.Location is { OriginalString: var next } && (!next.StartsWith('/') || next.StartsWith("//", StringComparison.Ordinal))) yield return $"leads to {next}";
        if (Keeping(address, headers.CacheControl) is { } kept) yield return kept;
        foreach (var fault in headers.Concat(seen.Response.Content.Headers).Where(h => h.Value.Any(v => v.Any(c => c is < ' ' or > '~')))) yield return $"{fault.Key} holds what no header may";
        foreach (var cookie in headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            if (!cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase)) yield return cookie;
        }

        if (seen.Response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            foreach (var foreign in Foreign.In(seen.Document, alone || IsFile(seen))) yield return foreign;
        }
    }

    private static string Only(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) && values.ToList() is [var only] ? only : "";

    private static bool IsFile(Seen seen) => seen.Response.Content.Headers.ContentDisposition?.DispositionType == "attachment";

    private static string? Keeping(string address, CacheControlHeaderValue? cache) =>
        cache is { NoStore: true } || (cache is { Private: true, NoCache: true } && address.StartsWith("/ics/", StringComparison.Ordinal))
        || (cache is { Public: true } && Kept.Any(k => address.StartsWith(k, StringComparison.Ordinal)))
            ? null
            : $"may be kept: {cache}";
}
