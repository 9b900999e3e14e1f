using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>A call as SendGrid's Inbound Parse makes it: fields without a content type, its own boundary, texts in the charset of the mail.</summary>
internal sealed record ParsePost(string To, string From, string Text)
{
    public const string Boundary = "xYzZY";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public string ReturnPath { get; init; } = From;

    public string Spf { get; init; } = "pass";

    public string Dkim { get; init; } = "none";

    public string Html { get; init; } = "";

    public string Headers { get; init; } = "MIME-Version: 1.0\nReceived: from mx.x.example\n by mx.sendgrid.net\nSubject: Re\n";

    public string Subject { get; init; } = "回复：【一月三问】";

    /// <summary>UTF-8, or one of the names of Chinese charsets.</summary>
    public string Charset { get; init; } = "UTF-8";

    public IReadOnlyList<byte[]> Attachments { get; init; } = [];

    /// <summary>Fields beside those of every mail.</summary>
    public IReadOnlyList<(string Name, string Value)> More { get; init; } = [];

    /// <summary>Fields that are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public HttpRequestMessage Request(string path = "/inbound/email")
    {
        var content = new ByteArrayContent(Body());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return new(HttpMethod.Post, path) { Content = content };
    }

    private byte[] Body()
    {
        using var body = new MemoryStream();
        var own = Charset == "UTF-8" ? Encoding.UTF8 : Gb18030;
        foreach (var (name, value, encoding) in Fields(own).Where(f => !Without.Contains(f.Name)).Concat(More.Select(m => (m.Name, m.Value, Encoding.UTF8))))
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n", Encoding.UTF8);
            Write(body, value + "\r\n", encoding);
        }

        foreach (var (number, attachment) in Attachments.Index())
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"attachment{number + 1}\"; filename=\"图片.png\"\r\nContent-Type: image/png\r\n\r\n", Encoding.UTF8);
            body.Write(attachment);
            Write(body, "\r\n", Encoding.UTF8);
        }

        Write(body, $"--{Boundary}--\r\n", Encoding.UTF8);
        return body.ToArray();
    }

    private IEnumerable<(string Name, string Value, Encoding Encoding)> Fields(Encoding own) =>
    [
        ("headers", Headers, Encoding.UTF8),
        ("dkim", Dkim, Encoding.UTF8),
        ("to", To, Encoding.UTF8),
        .. Html.Length > 0 ? [("html", Html, own)] : Array.Empty<(string, string, Encoding)>(),
        ("from", $"\"书记, 张\" <{From}>", Encoding.UTF8),
        .. Text.Length > 0 ? [("text", Text, own)] : Array.Empty<(string, string, Encoding)>(),
        ("sender_ip", "192.0.2.1", Encoding.UTF8),
        ("envelope", JsonSerializer.Serialize(new { to = new[] { To }, from = ReturnPath }), Encoding.UTF8),
        ("attachments", $"{Attachments.Count}", Encoding.UTF8),
        ("subject", Subject, Encoding.UTF8),
        ("charsets", JsonSerializer.Serialize(new { to = "UTF-8", html = Charset, subject = "UTF-8", from = "UTF-8", text = Charset }), Encoding.UTF8),
        ("SPF", Spf, Encoding.UTF8),
    ];

    private static void Write(MemoryStream body, string text, Encoding encoding) => body.Write(encoding.GetBytes(text));
}
