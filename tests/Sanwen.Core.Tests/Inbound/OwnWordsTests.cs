using Sanwen.Core.Inbound;

namespace Sanwen.Core.Tests.Inbound;

public sealed class OwnWordsTests
{
    public static TheoryData<string, string> Quotations => new(All.Select(q => (q.Program, q.Text)));

    [Theory]
    [MemberData(nameof(Quotations))]
    public void What_a_program_quotes_is_left_out(string program, string quotation)
    {
        Assert.Equal("退回：材料不全", OwnWords.Of("退回：材料不全\r\n\r\n" + quotation));
        Assert.Equal("退回：材料不全", OwnWords.Of("退回：材料不全\n" + quotation));
        Assert.True(OwnWords.Of(quotation).Length == 0, program);
    }

    [Theory]
    [InlineData("同意\n\n-- \n张三\n城建办", "同意")]
    [InlineData("同意\n--\n张三", "同意")]
    [InlineData("同意\n——————\n张三", "同意")]
    [InlineData("同意\n发自我的iPhone", "同意")]
    [InlineData("同意  发自我的 iPhone", "同意")]
    [InlineData("同意\n\n发自我的华为手机", "同意")]
    [InlineData("同意\n来自我的小米手机", "同意")]
    [InlineData("同意\nSent from my HUAWEI Mate", "同意")]
    [InlineData("同意\nGet Outlook for iOS<https://aka.ms/o0ukef>", "同意")]
    [InlineData("同意\n获取 Outlook for Android", "同意")]
    [InlineData("同意\n从 Windows 版邮件发送", "同意")]
    [InlineData("同意\n发自网易邮箱大师", "同意")]
    [InlineData("\ufeff\u200b同意\u00a0\r\n\r\n", "同意")]
    [InlineData("退回：在2026年前写一份\n说明", "退回：在2026年前写一份\n说明")]
    [InlineData("**同意**", "**同意**")]
    [InlineData("", "")]
    public void Signatures_are_left_out_and_nothing_else_is(string text, string own) => Assert.Equal(own, OwnWords.Of(text));

    /// <summary>How mail programs set what they quote; each quotes a decision.</summary>
    internal static readonly IReadOnlyList<(string Program, string Text)> All =
    [
        ("QQ", "------------------ 原始邮件 ------------------\n发件人: \"三问督办\" <duban@office.example>;\n发送时间: 2026年10月8日(星期四) 上午9:00\n收件人: \"书记\"<shuji@x.example>;\n主题: 【一月三问】上报\n\n批准\n同意"),
        ("QQ in English", "------------------ Original ------------------\nFrom: \"三问督办\" <duban@office.example>;\nDate: Thu, Oct 8, 2026 09:00 AM\n\n同意"),
        ("163", "在 2026-10-08 09:00:00，\"三问督办\" <duban@office.example> 写道：\n>同意\n>批准"),
        ("163 in English", "At 2026-10-08 09:00:00, \"三问督办\" <duban@office.example> wrote:\n同意"),
        ("163 on a phone", "---- 回复的原邮件 ----\n| 发件人 | 三问督办<duban@office.example> |\n| 日期 | 2026年10月08日 09:00 |\n同意"),
        ("139", "----邮件原文----\n发件人：三问督办 <duban@office.example>\n收件人：书记\n\n同意"),
        ("Coremail", "-----原始邮件-----\n发件人:三问督办 <duban@office.example>\n发送时间:2026-10-08 09:00:00 (星期四)\n同意"),
        ("Outlook", "发件人: 三问督办 <duban@office.example>\n发送时间: 2026年10月8日 9:00\n收件人: 书记 <shuji@x.example>\n主题: 【一月三问】上报\n\n批准"),
        ("Outlook in English", "From: 三问督办 <duban@office.example>\nSent: Thursday, October 8, 2026 9:00 AM\nTo: 书记\n\n批准"),
        ("Outlook on a phone", "________________________________\n发件人: 三问督办 <duban@office.example>\n\n批准"),
        ("Old Outlook", "-----Original Message-----\nFrom: 三问督办\n\n批准"),
        ("Gmail", "三问督办 <duban@office.example> 于2026年10月8日周四 09:00写道：\n\n> 批准\n> 同意"),
        ("Gmail, broken", "三问督办 <duban@office.example> 于2026年10月8日周四\n09:00写道：\n\n批准"),
        ("Gmail in English", "On Thu, Oct 8, 2026 at 9:00 AM 三问督办 <duban@office.example> wrote:\n\n> 批准"),
        ("Gmail in English, broken", "On Thu, Oct 8, 2026 at 9:00 AM 三问督办 <\nduban@office.example> wrote:\n\n批准"),
        ("iPhone", "> 在 2026年10月8日，09:00，三问督办 <duban@office.example> 写道：\n> \n> 批准"),
        ("iPhone without marks", "在 2026年10月8日，09:00，三问督办 <duban@office.example> 写道：\n\n批准"),
        ("Thunderbird", "在 2026/10/8 09:00, 三问督办 写道:\n同意"),
        ("Foxmail", "发件人： 三问督办\n发送时间： 2026-10-08 09:00\n收件人： shuji\n主题： 上报\n同意"),
        ("Aliyun", "------------------------------------------------------------------\n发件人：三问督办 <duban@office.example>\n发送时间：2026年10月8日(星期四) 09:00\n同意"),
        ("Apple Mail, forwarded", "Begin forwarded message:\n\nFrom: duban@office.example\n\n同意"),
        ("Bold heads", "*发件人：* 三问督办\n*发送时间：* 2026年10月8日\n同意"),
        ("Marks only", "> 同意\n> 批准"),
    ];
}
