using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests;
using Sanwen.Web.Pages.Public.Requests;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>The short proofs in the address of a reply and in the form for residents.</summary>
public sealed class SealTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private static readonly ReplyAddresses Replies = new(Forgery.Signer, "in.x.example", "office@x.example");

    /// <summary>What is done to a seal of 32 hexadecimal digits.</summary>
    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> Attacks = new()
    {
        ["every digit changed to every other"] = s => s.SelectMany((c, i) => "0123456789abcdef".Where(d => d != c).Select(d => $"{s[..i]}{d}{s[(i + 1)..]}")),
        ["every length but the whole"] = s => Enumerable.Range(0, s.Length).Select(n => s[..n]),
        ["something appended"] = s => [s + "0", s + s, s + " ", s + "\n", s + "\0"],
        ["letters that look like digits"] = s => [s.Replace('0', '０'), s.Replace('a', 'а'), s.Replace('1', 'l'), s[..^1] + "ｆ"],
        ["of zeros, empty, of a key that is no longer known"] = s => [new string('0', 32), "", new LinkSigner([Forgery.Forgotten]).Seal("reply\n" + s)],
        ["of the same text for another use"] = s => [Forgery.Signer.Seal(s), Forgery.Signer.Seal("public form\n" + s), Forgery.Signer.Seal("reply\n" + s)],
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_address_to_reply_to_that_was_not_made_here_names_no_mail(string attack)
    {
        var address = Replies.Of(Consultation())!;
        var (seal, at) = (address[^45..^13], address[^13..]);
        Assert.NotNull(Replies.Read(address));

        var tried = Attacks[attack](seal).Where(s => s != seal).Select(s => address[..^45] + s + at).ToList();

        Assert.NotEmpty(tried);
        Assert.All(tried, a => Assert.True(Replies.Read(a) is null, a));
    }

    [Fact]
    public void The_seal_of_one_mail_is_none_of_another()
    {
        var (one, other) = (Replies.Of(Consultation())!, Replies.Of(Consultation("decision-2"))!);

        Assert.Null(Replies.Read(other[..18] + one[18..]));
        Assert.Null(Replies.Read(one[..18] + other[18..]));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_form_that_was_not_handed_out_here_is_not_taken(string attack)
    {
        var clock = new ManualClock(Now);
        var passes = new FormPass(Forgery.Signer, clock);
        var pass = passes.New();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(passes.IsGood(pass));
        var seal = pass[^32..];

        Assert.All(Attacks[attack](seal).Where(s => s != seal), s => Assert.False(passes.IsGood(pass[..^32] + s), s));
    }

    [Theory]
    [InlineData("sent at once", 1.9)]
    [InlineData("a day old", (24 * 3600) + 1)]
    [InlineData("from the future", -60)]
    public void A_form_that_nobody_can_have_filled_in_is_not_taken(string attack, double seconds)
    {
        var clock = new ManualClock(Now);
        var passes = new FormPass(Forgery.Signer, clock);
        var pass = passes.New();
        clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.False(passes.IsGood(pass), attack);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("---")]
    [InlineData("99999999999999999999-x-y")]
    [InlineData("1-2-3-4")]
    [InlineData("１２３-a-b")]
    public void What_is_no_pass_at_all_is_refused_without_a_fault(string pass) =>
        Assert.False(new FormPass(Forgery.Signer, new ManualClock(Now)).IsGood(pass));

    private static Core.Mails.Mail Consultation(string id = "decision-1") => new()
    {
        Id = id,
        Kind = MailKind.Consultation,
        Instance = "issue-1",
        At = Now,
        To = "to@x.example",
        ToName = "收件人",
        Link = new(LinkPurpose.Consult, IssueLink.Of("XM-1-1", 1), "to@x.example", Now.AddDays(1)),
    };
}
