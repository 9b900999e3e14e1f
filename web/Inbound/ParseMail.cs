using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sanwen.Core.Import;
using Sanwen.Core.Inbound;

namespace Sanwen.Web.Inbound;

/// <summary>Makes a mail of SendGrid's fields: to, from, envelope, subject, text, html, headers, SPF, dkim, charsets.</summary>
internal static partial class ParseMail
{
    /// <summary>Longest field that is searched by pattern; each lists a few addresses or signatures.</summary>
    private const int LongestList = 4_096;

    /// <exception cref="InvalidDataException">What every such form has is missing; the message (zh-CN) says what.</exception>
    public static InboundMail Of(ParseForm form)
    {
        if (form["email"] is not null) throw new InvalidDataException("收到的是整封原始邮件：请在 Inbound Parse 的设置里关闭“Send Raw”。");
        if (form["from"] is null) throw new InvalidDataException("缺少字段 from。");
        var charsets = Charsets(form);
        string Text(string name) => form[name] is { } bytes ? ParseCharset.Decode(bytes, charsets.GetValueOrDefault(name)) : "";

        var from = Author(Text("from"));

        // a server that tells of no envelope is taken to have had the sender's own address in it
        var (to, returnPath) = form["envelope"] is null ? ([], from) : Envelope(Text("envelope"));
        var headers = Headers(Text("headers"));
        var several = headers.Count(h => h.Name.Equals("From", StringComparison.OrdinalIgnoreCase)) > 1;
        return new()
        {
            To = [.. to.Concat(Addresses().Matches(Cut(Text("to"))).Select(m => m.Value)).Select(Normal).Where(a => a.Length > 0).Distinct()],
            From = several ? "" : Normal(from),
            // spelled as servers like, and never a person's key
            ReturnPath = returnPath.Trim().Trim('<', '>').ToLowerInvariant(),
            Check = new(Text("SPF").Split(' ', '(', ';')[0], [.. Found(Text("dkim"))]),
            Subject = Text("subject"),
            Text = Words(Text("text"), Text("html")),
            Headers = headers,
        };
    }

    private static string Cut(string text) => text.Length > LongestList ? text[..LongestList] : text;

    /// <summary>The one address that a mail is from; empty where several are named, or more than one person could ever be called.</summary>
    private static string Author(string from)
    {
        var names = Quoted().Replace(Cut(from), "");
        if (from.Length > LongestList || Several().IsMatch(names)) return "";
        return Bracketed().Match(from) is { Success: true } m ? m.Groups[1].Value : from;
    }

    /// <summary>A list too long to be read to its end counts as a failure, as it may hold one.</summary>
    private static IEnumerable<DkimResult> Found(string dkim) => dkim.Length > LongestList
        ? [new("", "fail")]
        : Signatures().Matches(dkim).Select(s => new DkimResult(s.Groups[1].Value, s.Groups[2].Value));

    /// <summary>The HTML counts where the text says nothing of its own.</summary>
    private static string Words(string text, string html) =>
        html.Length > 0 && OwnWords.Of(text).Length == 0 ? HtmlWords.Of(html) : text;

    private static string Normal(string address) => EmailAddress.TryNormalize(address.Trim(), out var normal) ? normal : "";

    private static (IReadOnlyList<string> To, string From) Envelope(string json)
    {
        try
        {
            using var envelope = JsonDocument.Parse(json);
            return ([.. envelope.RootElement.GetProperty("to").EnumerateArray().Select(Word)], Word(envelope.RootElement.GetProperty("from")));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("字段 envelope 应为 JSON，其中有 to 和 from。", fault);
        }
    }

    private static Dictionary<string, string> Charsets(ParseForm form)
    {
        try
        {
            using var charsets = JsonDocument.Parse(form["charsets"] ?? "{}"u8.ToArray());
            return charsets.RootElement.EnumerateObject().DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => Word(p.Value));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Word(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>The fields of a head, those over several lines put together.</summary>
    private static IReadOnlyList<MailField> Headers(string head)
    {
        var lines = new List<StringBuilder>();
        foreach (var line in head.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line is [' ' or '\t', ..] && lines.Count > 0) lines[^1].Append(' ').Append(line.AsSpan().Trim());
            else lines.Add(new(line));
        }

        return [.. lines.Select(l => l.ToString().Split(':', 2)).Where(p => p.Length == 2).Select(p => new MailField(p[0].Trim(), p[1].Trim()))];
    }

    [GeneratedRegex(@"[^\s<>,;""']+@[^\s<>,;""']+")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"<([^<>]*)>\s*$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Quoted();

    /// <summary>An address with another to come, or two in angle brackets.</summary>
    [GeneratedRegex(@"@[^\s<>,;]+>?\s*[,;]|<[^<>]*>[^<]*<")]
    private static partial Regex Several();

    /// <summary><c>{@office.example : pass, @other.example : fail}</c>, which only looks like JSON.</summary>
    [GeneratedRegex(@"@?([A-Za-z0-9._-]+)\s*:\s*([A-Za-z]+)")]
    private static partial Regex Signatures();
}
