using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;

namespace Sanwen.Core.Tests.Inbound;

public sealed class ReplyReaderTests
{
    private const ReplyVerdict Consent = ReplyVerdict.Consent, Refuse = ReplyVerdict.Refuse, Escalate = ReplyVerdict.Escalate, Comment = ReplyVerdict.Comment;

    [Theory]
    [InlineData("批准", Consent, "")]
    [InlineData("同意", Consent, "")]
    [InlineData("同意。", Consent, "")]
    [InlineData("同意！！", Consent, "")]
    [InlineData("　同　意　", Consent, "")]
    [InlineData("“批准”", Consent, "")]
    [InlineData("【同意】", Consent, "")]
    [InlineData("*批准*", Consent, "")]
    [InlineData("我同意", Consent, "")]
    [InlineData("同意方案", Consent, "")]
    [InlineData("同意该方案。", Consent, "")]
    [InlineData("同意了", Consent, "")]
    [InlineData("同意办理", Consent, "")]
    [InlineData("收到，同意。", Consent, "")]
    [InlineData("已阅。同意", Consent, "")]
    [InlineData("好的，批准", Consent, "")]
    [InlineData("您好，同意", Consent, "")]
    [InlineData("您好！\n\n同意。", Consent, "")]
    [InlineData("张局长：\n\n批准", Consent, "")]
    [InlineData("督查室：\n您好！\n批准", Consent, "")]
    [InlineData("尊敬的领导\n收到\n同意", Consent, "")]
    [InlineData("同意，请尽快办理。", Consent, "请尽快办理。")]
    [InlineData("同意。请城建办如期完成", Consent, "请城建办如期完成")]
    [InlineData("批准,请优先安排", Consent, "请优先安排")]
    [InlineData("同意\n请抓紧推进", Consent, "请抓紧推进")]
    [InlineData("同意\n\n张三\n城建办\n如有疑问请致电 0757-12345678", Consent, "")]
    [InlineData("同意\n\n本邮件含有保密信息，如果您错收了本邮件，请予删除，包括但不限于附件。", Consent, "")]
    [InlineData("退回：材料不全", Refuse, "材料不全")]
    [InlineData("退回:材料不全", Refuse, "材料不全")]
    [InlineData("退回 材料不全", Refuse, "材料不全")]
    [InlineData("退回，请补充地勘报告。", Refuse, "请补充地勘报告。")]
    [InlineData("退 回 ： 是否已经踏勘？", Refuse, "是否已经踏勘？")]
    [InlineData("退回：\n材料不全\n请补充", Refuse, "材料不全\n请补充")]
    [InlineData("退回：\n\n材料不全", Refuse, "材料不全")]
    [InlineData("退回：材料不全\n\n张三", Refuse, "材料不全")]
    [InlineData("退回", Refuse, "")]
    [InlineData("退回\n\n张三", Refuse, "")]
    [InlineData("不同意：如需调整请另报", Refuse, "如需调整请另报")]
    [InlineData("不同意方案：占用河道", Refuse, "占用河道")]
    [InlineData("上报：需区里协调", Escalate, "需区里协调")]
    [InlineData("上报；超出权限", Escalate, "超出权限")]
    [InlineData("上报", Escalate, "")]
    public void What_a_secretary_decides(string words, ReplyVerdict verdict, string own) =>
        Assert.Equal(new ReplyMeaning.Clear(verdict, own), ReplyReader.Read(words, ReplyMails.Rule));

    [Theory]
    [InlineData("同意", Consent, "")]
    [InlineData("批准", Consent, "")]
    [InlineData("经研究，我单位同意。", Consent, "")]
    [InlineData("不同意：管线未迁改", Refuse, "管线未迁改")]
    [InlineData("我局不同意，理由：管线未迁改", Refuse, "理由：管线未迁改")]
    [InlineData("意见：建议错峰施工", Comment, "建议错峰施工")]
    [InlineData("意见:1. 建议错峰施工；\n2. 但应先报交警。", Comment, "1. 建议错峰施工；\n2. 但应先报交警。")]
    [InlineData("意见：", Comment, "")]
    public void What_a_unit_says(string words, ReplyVerdict verdict, string own) =>
        Assert.Equal(new ReplyMeaning.Clear(verdict, own), ReplyReader.Read(words, ReplyMails.Consult));

    [Theory]
    [InlineData(ApprovalKind.Extension, "同意延期。", Consent, "")]
    [InlineData(ApprovalKind.Extension, "同意，请抓紧", Consent, "请抓紧")]
    [InlineData(ApprovalKind.CloseOut, "同意销号", Consent, "")]
    [InlineData(ApprovalKind.CloseOut, "同意，12月已验收", Consent, "12月已验收")]
    [InlineData(ApprovalKind.CloseOut, "退回：缺验收单", Refuse, "缺验收单")]
    [InlineData(ApprovalKind.HandOver, "接收", Consent, "")]
    [InlineData(ApprovalKind.HandOver, "同意接收", Consent, "")]
    [InlineData(ApprovalKind.Naming, "通报点名", Consent, "")]
    [InlineData(ApprovalKind.Naming, "同意点名", Consent, "")]
    [InlineData(ApprovalKind.Naming, "暂不点名", Refuse, "")]
    [InlineData(ApprovalKind.Naming, "暂不点名，下月再看", Refuse, "下月再看")]
    public void What_is_decided_on_an_application(ApprovalKind kind, string words, ReplyVerdict verdict, string own) =>
        Assert.Equal(new ReplyMeaning.Clear(verdict, own), ReplyReader.Read(words, ReplyMails.Decide(kind)));

    [Theory]
    [InlineData("")]
    [InlineData("您好")]
    [InlineData("收到")]
    [InlineData("好的")]
    [InlineData("请问这是什么？")]
    [InlineData("同意吗？")]
    [InlineData("同意？")]
    [InlineData("是否同意")]
    [InlineData("原则同意")]
    [InlineData("基本同意")]
    [InlineData("暂同意")]
    [InlineData("谁同意的")]
    [InlineData("同意不同意都行")]
    [InlineData("同意上报")]
    [InlineData("同意退回")]
    [InlineData("同意第一条")]
    [InlineData("同意销号")]
    [InlineData("同意，但工期要保证")]
    [InlineData("同意。不过预算要压减")]
    [InlineData("同意，如区里没有意见")]
    [InlineData("同意，除非交警反对")]
    [InlineData("同意，前提是资金落实")]
    [InlineData("同意，需先报区里")]
    [InlineData("同意，请待我回来再议")]
    [InlineData("同意，暂缓实施")]
    [InlineData("同意，可以吗")]
    [InlineData("同意，修改后实施")]
    [InlineData("批准。退回第二项")]
    [InlineData("同意\n但请先报区里")]
    [InlineData("同意\n\n但请先报区里")]
    [InlineData("同意\n\n以上可以吗？")]
    [InlineData("同意\n\n退回：刚才看错了")]
    [InlineData("退回：材料不全\n\n同意")]
    [InlineData("前提：\n同意")]
    [InlineData("这样不好\n同意")]
    [InlineData("意见：建议错峰")]
    [InlineData("同意书见附件")]
    [InlineData("退回补充材料")]
    [InlineData("接收")]
    public void What_is_not_plain_is_unclear(string words) =>
        Assert.IsType<ReplyMeaning.Unclear>(ReplyReader.Read(words, ReplyMails.Rule));

    [Theory]
    [InlineData("退回：材料不全")]
    [InlineData("上报：请总支定")]
    [InlineData("意见：同意")]
    [InlineData("意见：不同意，占用河道")]
    [InlineData("无")]
    public void In_a_consultation_only_opinions_count(string words) =>
        Assert.IsType<ReplyMeaning.Unclear>(ReplyReader.Read(words, ReplyMails.Consult));

    [Theory]
    [InlineData("同意，延到11月底")]
    [InlineData("同意延期一周")]
    [InlineData("同意，延期两周")]
    [InlineData("同意，到年底")]
    [InlineData("同意销号")]
    [InlineData("上报：请定")]
    public void A_consent_to_another_time_is_none(string words) =>
        Assert.IsType<ReplyMeaning.Unclear>(ReplyReader.Read(words, ReplyMails.Decide(ApprovalKind.Extension)));

    [Fact]
    public void What_was_not_understood_is_said_back()
    {
        Assert.Contains("“再研究一下”", Why("再研究一下"), StringComparison.Ordinal);
        Assert.Contains($"“{new string('长', 40)}…”", Why(new string('长', 400)), StringComparison.Ordinal);
        Assert.Contains("“同意”，又带有条件", Why("同意，但需先报区里"), StringComparison.Ordinal);
        Assert.Contains("没有读到您写的内容", Why("  "), StringComparison.Ordinal);
    }

    private static string Why(string words) => Assert.IsType<ReplyMeaning.Unclear>(ReplyReader.Read(words, ReplyMails.Rule)).Why;
}
