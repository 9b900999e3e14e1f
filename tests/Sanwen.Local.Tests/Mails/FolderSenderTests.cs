using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Tests.Mails;

public sealed partial class FolderSenderTests : IDisposable
{
    private static readonly MailText Text = new("【一月三问】10月 问计划：3 项待答，10月12日 18:00 前", "请答复。\n两行", "<p>请答复</p>");

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mail_becomes_one_file_that_says_all()
    {
        var mail = Samples.Mail("round-2026-10-plan-a@x.example/ask", "a@x.example") with { ToName = "城建办", Cc = ["head@x.example"] };

        Assert.Equal(new Settlement.Sent(), await Send(mail));

        var file = Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
        Assert.Matches(@"/20261008-090000-round-2026-10-plan-a@x\.example_ask-[0-9a-f]{8}\.eml$", file.Replace('\\', '/'));
        var eml = await Read(file);
        Assert.Equal(Text.Subject, Header(eml, "Subject"));
        Assert.Equal("城建办 <a@x.example>", Header(eml, "To").Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("head@x.example", Header(eml, "Cc"));
        Assert.Equal("auto-generated", Header(eml, "Auto-Submitted"));
        Assert.Contains("sanwen@localhost", Header(eml, "From"), StringComparison.Ordinal);
        Assert.Equal(["text/plain:请答复。\r\n两行", "text/html:<p>请答复</p>"], Parts(eml));
    }

    [Fact]
    public async Task The_same_mail_written_again_replaces_its_file()
    {
        await Send(Samples.Mail("m1"));
        await Send(Samples.Mail("m1"));
        await Send(Samples.Mail("M1"));

        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a:b*c?d\"e<f>g|h")]
    [InlineData("督办〔2026〕1号")]
    public async Task An_id_never_leads_out_of_the_folder(string id)
    {
        await Send(Samples.Mail(id));
        await Send(Samples.Mail(id + new string('x', 400)));

        Assert.Equal(2, Directory.GetFiles(_folder.Path, "*.eml").Length);
    }

    [Fact]
    public async Task An_address_that_cannot_be_one_has_failed()
    {
        Assert.IsType<Settlement.Failed>(await Send(Samples.Mail("m1", "nobody")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private Task<Settlement> Send(Mail mail) => new FolderSender(_folder.Path, new(), new ManualClock(Samples.Nine)).Send(
        new(mail, OutboxState.Claimed, 1, Samples.Nine, null, ""), Text, Cancel);

    private static async Task<string> Read(string file) => (await File.ReadAllTextAsync(file, Cancel)).ReplaceLineEndings("\n");

    private static string Header(string eml, string name)
    {
        var head = eml[..eml.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal);
        var value = Assert.Single(head.Split('\n'), l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
        return Encoded().Replace(Between().Replace(value, "?==?"), m => Encoding.UTF8.GetString(Bytes(m.Groups[1].Value, m.Groups[2].Value)));
    }

    private static byte[] Bytes(string how, string text) => how is "B" or "b"
        ? Convert.FromBase64String(text)
        : [.. Quoted().Matches(text).Select(m => m.Value.Length == 3
            ? byte.Parse(m.Value.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : (byte)(m.Value == "_" ? ' ' : m.Value[0]))];

    private static IEnumerable<string> Parts(string eml) => Part().Matches(eml).Select(
        m => $"{m.Groups[1].Value}:{Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[2].Value))}");

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();

    [GeneratedRegex("=[0-9A-F]{2}|.")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"Content-Type: (text/\w+); charset=utf-8\nContent-Transfer-Encoding: base64\n\n([A-Za-z0-9+/=\n]+)")]
    private static partial Regex Part();
}
