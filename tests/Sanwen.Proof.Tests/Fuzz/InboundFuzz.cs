using System.Net;
using System.Net.Http.Headers;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Inbound;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The door for mails: whatever is posted there, it answers plainly, and what the receiving server did not vouch for decides nothing.</summary>
[Collection("fuzz")]
public sealed class InboundFuzz
{
    [Fact]
    public async Task Any_form_is_answered_plainly_and_none_that_is_not_vouched_for_decides()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        using var service = host.Browser();
        var genuine = host.Reply(mail, "同意") with { Spf = "fail", Dkim = "{@x.example : fail}" };
        var seeds = new List<byte[]>();
        foreach (var post in (ParsePost[])
            [
                genuine, genuine with { Html = "<div>同意</div><blockquote>退回</blockquote>", Text = "", Charset = "gbk" }, genuine with { Attachments = [[1, 2, 3], new byte[300]] },
                genuine with { From = "x@y.example", Headers = "From: a\n b\nReceived: x\n" },
            ])
        {
            seeds.Add(await post.Request().Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await new Fuzzer<byte[]>(
            seeds,
            (random, known) => random.Change(random.Any(known)),
            form => Post(host, service, mail, form),
            Convert.ToBase64String).Run();
    }

    private static async Task<string> Post(OfficeHost host, Browser service, Core.Mails.Mail mail, byte[] form)
    {
        using var content = new ByteArrayContent(form);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={ParsePost.Boundary}");

        var answer = await service.Send(new(HttpMethod.Post, "/inbound/email") { Content = content });

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.SeeOther, $"It answers {answer.Status}.");

        // a form that has lost "fail" may say "pass" by chance only where the fuzzer has written it
        Assert.Null((await host.TheApproval(mail)).Ruling);
        Assert.Empty(await host.Mails(MailKind.Unclear));
        return $"{answer.Status} {answer.Html}";
    }
}
