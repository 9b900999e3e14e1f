using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Web.Inbound;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The words of a reply: whatever they are, they are understood or not, and a consent that is taken back is none.</summary>
[Collection("fuzz")]
public sealed class ReplyWordFuzz
{
    private static readonly string[] Texts =
    [
        "同意，请抓紧。\n\n-----原始邮件-----\n发件人:三问督办\n退回：看错了", "张局：您好！\n退回：材料不全\n\n李四\n发自我的手机", "> 同意\n不同意：产权未明", "On Mon, a@x.example wrote:\n> 批准", "意见：建议错峰\n\n--\n李四",
        "<div>退回：<b>材料</b>不全</div><div><br></div><blockquote>同意</blockquote>", "<p>同意</p><div id=\"isReplyContent\">退回</div>", "<html><head><style>p{}</style><title>同意</title></head><body>上报：超出权限</body>",
    ];

    private static readonly ReplyForm[] Forms =
    [
        .. new[] { LinkPurpose.Consult, LinkPurpose.Rule }.Select(p => ReplyForm.Of(Asking(p, null))!),
        .. Enum.GetValues<ApprovalKind>().Select(k => ReplyForm.Of(Asking(LinkPurpose.Decide, k))!),
    ];

    [Fact]
    public async Task Any_words_are_understood_or_not_and_no_condition_is_lost()
    {
        var outcomes = await new Fuzzer<string>(
            Texts,
            (random, known) => random.Next(4) == 0 ? random.Any(known) + random.Any(known) : random.Change(random.Any(known)),
            text => Task.FromResult(Read(text)),
            text => Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(text))).Run();

        Assert.Superset(new HashSet<string> { "Consent", "Refuse", "Escalate", "Comment", "Unclear" }, outcomes.SelectMany(o => o.Split(' ')).ToHashSet());
    }

    private static string Read(string text)
    {
        var seen = HtmlWords.Of(text);
        Assert.InRange(seen.Length, 0, text.Length + 100);
        var words = OwnWords.Of(text);
        Assert.Equal(words, OwnWords.Of(words));
        return string.Join(' ', Forms.SelectMany(f => new[] { Meant(words, f), Meant(OwnWords.Of(seen), f) }).Distinct());
    }

    private static string Meant(string words, ReplyForm form)
    {
        switch (ReplyReader.Read(words, form))
        {
            case ReplyMeaning.Clear clear:
                Assert.Contains(clear.Verdict, form.Words.Values);
                Assert.True(clear.Words.Length <= words.Length, "More was read than was written.");
                var hedged = ReplyReader.Read(words.Split('\n') is [.. var before, var last] ? string.Join('\n', [.. before, last + "，但前提是先报区里"]) : words, form);
                Assert.False(clear.Verdict != ReplyVerdict.Consent && hedged is ReplyMeaning.Clear { Verdict: ReplyVerdict.Consent }, "A condition made a consent of it.");
                Assert.False(clear.Verdict == ReplyVerdict.Consent && hedged is ReplyMeaning.Clear { Verdict: ReplyVerdict.Consent }, "The condition was lost.");
                return $"{clear.Verdict}";
            case ReplyMeaning.Unclear unclear:
                Assert.InRange(unclear.Why.Length, 1, 200);
                return "Unclear";
            default:
                return "nothing";
        }
    }

    private static Core.Mails.Mail Asking(LinkPurpose purpose, ApprovalKind? approval) => new()
    {
        Id = "a/b",
        Kind = MailKind.Approval,
        Instance = "a",
        At = DateTimeOffset.UnixEpoch,
        To = "a@x.example",
        ToName = "甲",
        Approval = approval,
        Link = new(purpose, "a", "a@x.example", DateTimeOffset.UnixEpoch.AddYears(90)),
    };
}
