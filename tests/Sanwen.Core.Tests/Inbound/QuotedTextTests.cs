using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Inbound;

namespace Sanwen.Core.Tests.Inbound;

/// <summary>Whatever a mail program quotes, however it does, and whatever a person wrote above it.</summary>
public sealed class QuotedTextTests
{
    private static readonly string[] Lines =
    [
        "同意", "批准", "同意，请办理", "退回：材料不全", "上报：超出权限", "不同意：占用河道", "意见：错峰", "您好", "", "方案甲", "2026年10月8日", "但须先报",
        "发件人：某某", "> 同意", "如有疑问", "已阅。批准",
    ];

    private static readonly string[] Own = ["", "您好！", "同意", "同意。", "批准，请抓紧", "退回：材料不全", "上报：超出权限", "同意，但须先报", "再看看", "不同意", "\n\n同意\n\n张三"];

    private static readonly Gen<string> Quotations =
        from program in Gen.Elements(OwnWordsTests.All.Select(q => q.Text).ToArray())
        from more in Gen.ListOf(Gen.Elements(Lines))
        select $"{program}\n{string.Join('\n', more)}";

    [Fact]
    public void It_never_decides() => Check(Quotations, quotation =>
        ReplyReader.Read(OwnWords.Of(quotation), ReplyMails.Rule) is ReplyMeaning.Unclear);

    [Fact]
    public void It_changes_nothing_of_what_was_written_above_it() => Check(
        from own in Gen.Elements(Own)
        from gap in Gen.Elements("\n", "\r\n", "\n\n", "\r\n\r\n\r\n")
        from quotation in Quotations
        select (own, text: own + gap + quotation),
        reply => ReplyReader.Read(OwnWords.Of(reply.text), ReplyMails.Rule) == ReplyReader.Read(OwnWords.Of(reply.own), ReplyMails.Rule));

    [Fact]
    public void Marks_before_every_line_are_enough() => Check(
        from own in Gen.Elements(Own)
        from quoted in Gen.NonEmptyListOf(Gen.Elements(Lines))
        from mark in Gen.Elements(">", "> ", ">> ", "＞")
        select (own, text: $"{own}\n{string.Join('\n', quoted.Select(q => mark + q))}"),
        reply => ReplyReader.Read(OwnWords.Of(reply.text), ReplyMails.Rule) == ReplyReader.Read(OwnWords.Of(reply.own), ReplyMails.Rule));

    private static void Check<T>(Gen<T> replies, Func<T, bool> holds) => Prop.ForAll(replies.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
