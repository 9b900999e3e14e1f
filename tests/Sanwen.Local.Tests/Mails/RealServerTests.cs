using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Tests.Mails;

public sealed class RealServerTests(Maildev server) : IClassFixture<Maildev>
{
    private const string LongName = "祖庙街道城市建设和综合管理办公室（老旧小区改造专班、污水管网建设专班、慢行系统建设专班）承办人";

    private static readonly Mail Mail = Samples.Mail("round-2026-10-plan-to@x.example/ask/to@x.example", "to@x.example") with
    {
        ToName = LongName,
        Cc = ["head@x.example", "leader@x.example"],
    };

    private readonly ManualClock _clock = new(Samples.Nine);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_with_its_names_subject_and_both_texts_as_written()
    {
        server.IsNeeded();
        var text = Texts("【一月三问】10月 问计划：3 项待答，10月12日 18:00 前——老旧小区改造、污水管网、慢行系统、四小园建设等事项𠮷");

        Assert.Equal(new Settlement.Sent(), await Sender().Send(Row(Mail), text, Cancel));

        var (read, source) = await server.Received(text.Subject, Cancel);
        Assert.Equal((text.Text, text.Html), (Unix(read["text"]), Unix(read["html"])));
        Assert.Equal([("to@x.example", LongName)], People(read["to"]));
        Assert.Equal(["head@x.example", "leader@x.example"], People(read["cc"]).Select(p => p.Address));
        Assert.Equal([("sanwen@zumiao.example", "三问督办")], People(read["from"]));
        Assert.Equal("auto-generated", read["headers"]!["auto-submitted"]!.GetValue<string>());
        Assert.Null(read["headers"]!["list-unsubscribe"]);
        Assert.StartsWith("multipart/alternative", read["headers"]!["content-type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(source.IndexOf("text/plain", StringComparison.Ordinal) < source.IndexOf("text/html", StringComparison.Ordinal));
        Assert.All(source.Split('\n'), line => Assert.InRange(line.Length, 0, 998));
        Assert.DoesNotContain(source, c => c > 126);
    }

    [Fact]
    public async Task A_mail_that_can_be_decided_by_reply_tells_the_address_for_it()
    {
        server.IsNeeded();
        var text = Texts("【一月三问】待决") with { ReplyTo = "r-0123456789abcdef-0123456789abcdef0123456789abcdef@reply.zumiao.example" };

        Assert.Equal(new Settlement.Sent(), await Sender().Send(Row(Mail with { Id = "decide" }), text, Cancel));
        Assert.Equal(new Settlement.Sent(), await Sender().Send(Row(Mail with { Id = "plain" }), Texts("【一月三问】问询"), Cancel));

        var (decides, plain) = ((await server.Received(text.Subject, Cancel)).Source, (await server.Received("【一月三问】问询", Cancel)).Source);
        Assert.Contains($"\nReply-To: {text.ReplyTo}\n", decides.ReplaceLineEndings("\n"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Reply-To:", plain, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mail_sent_twice_can_be_told_by_its_message_id()
    {
        server.IsNeeded();

        await Sender().Send(Row(Mail), Texts("第一次"), Cancel);
        await Sender().Send(Row(Mail), Texts("第二次"), Cancel);
        await Sender().Send(Row(Mail with { Id = "another" }), Texts("另一封"), Cancel);

        var (first, second, other) = (await MessageId("第一次"), await MessageId("第二次"), await MessageId("另一封"));
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.EndsWith("@zumiao.example>", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_waits_for_a_server_that_is_down_and_goes_out_once_it_is_up()
    {
        server.IsNeeded();
        using var folder = new TempFolder();
        using var store = new SqliteStore(new(folder["sanwen.db"]));
        var down = new ScriptedSmtp();
        await down.DisposeAsync();
        var options = Options(down.Port);
        var pump = new MailPump(
            store, new SmtpSender(options, _clock), (_, _) => Task.FromResult(Texts("迟到的问询")), _clock, NullLogger<MailPump>.Instance);
        await store.Commit(new Change().Send(Mail), Cancel);

        await pump.Run(Cancel);
        Assert.Equal(OutboxState.Queued, (await store.FindMail(Mail.Id, Cancel))!.State);
        options.Smtp.Port = server.Port;
        Assert.Equal(0, await pump.Run(Cancel));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await pump.Run(Cancel));

        var row = (await store.FindMail(Mail.Id, Cancel))!;
        Assert.Equal((OutboxState.Sent, 2), (row.State, row.Attempts));
        await server.Received("迟到的问询", Cancel);
    }

    private async Task<string> MessageId(string subject) =>
        (await server.Received(subject, Cancel)).Read["headers"]!["message-id"]!.GetValue<string>();

    private static MailText Texts(string subject) => new(
        subject,
        "城建办：\n\n请于 10月12日 18:00 前答复。\n.\n一行只有一个点，上一行也要原样送达。" + new string('长', 600),
        "<!doctype html>\n<p style=\"color:#333\">请于 <b>10月12日</b> 前答复 &amp; 保存。</p>\n<p>" + new string('长', 600) + "</p>");

    private static string Unix(JsonNode? text) => text!.GetValue<string>().ReplaceLineEndings("\n").TrimEnd('\n');

    private static IEnumerable<(string Address, string Name)> People(JsonNode? list) =>
        list!.AsArray().Select(p => (p!["address"]!.GetValue<string>(), p["name"]?.GetValue<string>() ?? ""));

    private static OutboxRow Row(Mail mail) => new(mail, OutboxState.Claimed, 1, Samples.Nine, null, "");

    private SmtpSender Sender() => new(Options(server.Port), _clock);

    private static MailOptions Options(int port) => new() { From = "sanwen@zumiao.example", Smtp = { Host = "127.0.0.1", Port = port } };
}
