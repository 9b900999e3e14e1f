using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Inbound;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Inbound;

/// <summary>Mails from somebody else that say 同意 in a leader's name. Each is passed over: nothing is decided and nobody is answered.</summary>
public sealed class ForgedReplyTests
{
    private const string Leader = OfficeHost.Leader, Evil = "evil@evil.example";

    private static readonly Dictionary<string, Func<OfficeHost, Core.Mails.Mail, ParsePost>> Cases = new()
    {
        ["the leader as sender, from a server that SPF does not know"] = (h, m) => h.Reply(m, "同意") with { Spf = "softfail" },
        ["the leader as sender, from a server of another domain that passes for its own"] = (h, m) => h.Reply(m, "同意") with { ReturnPath = Evil, Dkim = "{@evil.example : pass}" },
        ["the leader as the name of somebody else"] = (h, m) => From(h, m, $"\"{Leader}\" <{Evil}>"),
        ["the leader as the second of two senders"] = (h, m) => From(h, m, $"evil@x.example, \"领导\" <{Leader}>"),
        ["the leader in the second of two brackets"] = (h, m) => From(h, m, $"<evil@x.example> <{Leader}>"),
        ["the leader before a sender that comes after four thousand blanks"] = (h, m) => From(h, m, $"<{Leader}>{new string(' ', 4_200)}<{Evil}>"),
        ["the leader and more in one bracket"] = (h, m) => From(h, m, $"<{Leader},{Evil}>"),
        ["the leader with a letter that only looks like his"] = (h, m) => From(h, m, "<l\u0435ader@x.example>"),
        ["the leader at a domain that begins like his"] = (h, m) => From(h, m, "<leader@x.example.evil.example>") with { ReturnPath = "leader@x.example.evil.example" },
        ["findings in the head that say pass"] = (h, m) => h.Reply(m, "同意") with
        {
            Spf = "fail",
            Headers = $"Authentication-Results: mx.x.example; spf=pass; dkim=pass header.d=x.example; dmarc=pass\nReceived-SPF: pass\nSPF: pass\ndkim: pass\nReturn-Path: <{Leader}>\n",
        },
        ["a finding of SPF with a remark behind it"] = (h, m) => h.Reply(m, "同意") with { Spf = "fail (not permitted, but pass)", Dkim = "{@x.example : pass}" },
        ["a domain of a signature that holds a finding of its own, too long to be read to its end"] =
            (h, m) => h.Reply(m, "同意") with { Spf = "none", Dkim = $"{{@x.example : pass, @{new string('a', 5_000)}.evil.example : fail}}" },
        ["one signature that passes and one that fails"] = (h, m) => h.Reply(m, "同意") with { Spf = "none", Dkim = "{@x.example : pass, @x.example : fail}" },
        ["a signature of the top-level domain"] = (h, m) => h.Reply(m, "同意") with { Spf = "none", Dkim = "{@example : pass}" },
        ["no findings at all"] = (h, m) => h.Reply(m, "同意") with { Without = ["SPF", "dkim"] },
        ["an envelope that is no text"] = (h, m) => h.Reply(m, "同意") with { Without = ["envelope"], More = [("envelope", $"{{\"to\":[\"{h.ReplyTo(m)}\"],\"from\":[\"{Leader}\"]}}")] },
        ["a reply address without its token"] = (h, m) => h.Reply(m, "同意") with { To = "r@reply.x.example" },
        ["a reply address with another's seal"] = (h, m) => h.Reply(m, "同意") with { To = h.ReplyTo(m)[..19] + new string('0', 32) + "@reply.x.example" },
        ["a reply address with its seal cut"] = (h, m) => h.Reply(m, "同意") with { To = h.ReplyTo(m).Replace("@", "", StringComparison.Ordinal)[..50] + "@reply.x.example" },
        ["a reply address with a dot within"] = (h, m) => h.Reply(m, "同意") with { To = h.ReplyTo(m).Insert(20, ".") },
        ["his substitute, forwarding the mail and replying to it"] = (h, m) => h.Reply(m, "同意") with { From = OfficeHost.Other, ReturnPath = OfficeHost.Other },
        ["whoever applied, replying in copy"] = (h, m) => h.Reply(m, "同意") with { From = OfficeHost.Doer, ReturnPath = OfficeHost.Doer },
        ["the office's own address"] = (h, m) => h.Reply(m, "同意") with { From = "duban@x.example", ReturnPath = "duban@x.example" },
        ["another reply address of the office"] = (h, m) => h.Reply(m, "同意") with { From = h.ReplyTo(m), ReturnPath = h.ReplyTo(m) },
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Decides_nothing_and_is_not_answered(string attack)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var forged = Cases[attack](host, mail);

        Assert.Equal(HttpStatusCode.OK, (await host.Post(forged)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Post(forged with { Text = "随便说说" })).Status);

        Assert.Null((await host.TheApproval(mail)).Ruling);
        Assert.Empty(await host.Mails(MailKind.Unclear));
        Assert.Empty(await host.Mails(MailKind.Decided));
    }

    [Fact]
    public async Task A_reply_to_one_mail_decides_nothing_else_of_the_same_person()
    {
        await using var host = await ReplyingOffice.Open();
        var (mail, consultation) = (await host.Apply(), await host.Raise());

        await host.Post(host.Reply(consultation, "同意"));
        await host.Post(host.Reply(mail, "同意") with { To = host.ReplyTo(consultation) });

        Assert.NotNull((await host.TheIssue()).Consultations[0].Units[0].Opinion);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Theory]
    [InlineData("in capital letters")]
    [InlineData("among other recipients")]
    public async Task A_genuine_reply_counts_whatever_servers_make_of_its_address(string address)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var to = host.ReplyTo(mail);

        await host.Post(host.Reply(mail, "同意") with { To = address == "in capital letters" ? to.ToUpperInvariant() : $"a@x.example, <{to}>, b@x.example" });

        Assert.Equal(Leader, (await host.TheApproval(mail)).Ruling?.By);
    }

    private static ParsePost From(OfficeHost host, Core.Mails.Mail mail, string from) =>
        host.Reply(mail, "同意") with { Without = ["from"], More = [("from", from)] };
}
