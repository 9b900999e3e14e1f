using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sanwen.Web.Rendering;

/// <summary>A file that somebody attached, to download. It is never shown inside the site, whatever it holds, nor kept on the way.</summary>
public static class Attachment
{
    public static IResult Attach(this HttpResponse response, Stream content, string fileName, string contentType)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        return Results.Stream(content, contentType);
    }
}
