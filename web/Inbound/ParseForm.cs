using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Sanwen.Web.Inbound;

/// <summary>
/// The multipart form of SendGrid's Inbound Parse: a mail's parts as fields, each in the charset that the field <c>charsets</c>
/// names. Attachments are read past.
/// </summary>
internal sealed class ParseForm
{
    /// <summary>Bytes of one field that are read; nobody writes more by hand.</summary>
    private const int LongestField = 1024 * 1024;

    private const int MostParts = 1_000;

    private readonly Dictionary<string, byte[]> _fields = [];

    private ParseForm()
    {
    }

    /// <summary>The field as it was sent; null where it is missing.</summary>
    public byte[]? this[string name] => _fields.GetValueOrDefault(name);

    /// <exception cref="InvalidDataException">It is no such form; the message (zh-CN) says why.</exception>
    public static async Task<ParseForm> Read(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 70 } boundary)
        {
            throw new InvalidDataException("应为 multipart/form-data 表单。");
        }

        using var body = new WatchedBody(request.Body, boundary);
        var form = new ParseForm();
        try
        {
            await form.Read(new MultipartReader(boundary, body), cancel);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            throw new InvalidDataException("表单不完整，或者不是 multipart 的写法。", fault);
        }

        return body.Ends == 1 ? form : throw new InvalidDataException("表单没有按分隔线结束，或者内容里夹带了分隔线。");
    }

    private async Task Read(MultipartReader reader, CancellationToken cancel)
    {
        for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } section; parts++)
        {
            if (parts == MostParts) throw new InvalidDataException($"表单的部分超过 {MostParts} 个。");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFormDisposition()) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (!_fields.TryAdd(name, await Content(section.Body, cancel))) throw new InvalidDataException($"字段 {name} 出现了两次。");
        }
    }

    private static async Task<byte[]> Content(Stream body, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (content.Length < LongestField && await body.ReadAsync(buffer, cancel) is var read and > 0) content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
