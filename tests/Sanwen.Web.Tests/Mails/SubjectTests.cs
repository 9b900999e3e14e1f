using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Mails;

public sealed class SubjectTests : IDisposable
{
    private readonly Html _html = new(Rules.Default);

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public void Dispose() => _html.Dispose();

    [Theory]
    [InlineData("ask Plan", "【一月三问】10月 问计划：3 项待答，10月12日 18:00 前")]
    [InlineData("ask Result", "【一月三问】10月 问结果：3 项待答，10月12日 18:00 前")]
    [InlineData("ask substitute", "【一月三问】10月 问计划：3 项待答，10月12日 18:00 前（代管网岗）")]
    [InlineData("reminder", "【一月三问】10月 问计划 提醒：1 项待答，10月12日 18:00 前")]
    [InlineData("urge", "【一月三问】10月 问计划 催办：2 项逾期未答，应于10月12日 18:00 前")]
    [InlineData("notice", "【一月三问】10月 问计划 督办〔2026〕3号：水务岗 2 项未答")]
    [InlineData("approval Naming", "【一月三问】10月 问计划 待批：水务岗（城建办公室）2 项未答，是否通报点名")]
    [InlineData("approval Extension", "【一月三问】待批：延期 ZM-2026-001 第1条污水管网建设")]
    [InlineData("approval CloseOut", "【一月三问】待批：销号 ZM-2026-001 第1条污水管网建设")]
    [InlineData("approval HandOver", "【一月三问】待批：移交 ZM-2026-001 第1条污水管网建设")]
    [InlineData("decided Extension Approved", "【一月三问】延期已同意：ZM-2026-001 第1条污水管网建设")]
    [InlineData("decided HandOver Returned", "【一月三问】移交被退回：ZM-2026-001 第1条污水管网建设")]
    [InlineData("bulletin", "【一月三问】10月通报：红 5、黄 11、绿 40、蓝 8，答复率 83.3%")]
    [InlineData("sign-in", "【一月三问】登录链接，10月12日 18:00 前有效")]
    [InlineData("new matters", "【一月三问】新交办：3 项待确认，10月12日 18:00 前")]
    [InlineData("direct ask", "【一月三问】一竿子督办：ZM-2026-001 第1条污水管网建设，10月12日 18:00 前答复")]
    [InlineData("chase of new matters", "【一月三问】催确认：新交办 3 项尚未确认收到")]
    [InlineData("told answered", "【一月三问】水务岗 已答复：ZM-2026-001 第1条污水管网建设")]
    [InlineData("told unacknowledged", "【一月三问】水务岗 未确认收到：ZM-2026-001 第1条污水管网建设")]
    [InlineData("consultation", "【一月三问】会商：XM-001-1 第1个管线迁改问题，10月12日 18:00 前")]
    [InlineData("consultation reminder", "【一月三问】会商提醒：XM-001-1 第1个管线迁改问题，10月12日 18:00 前")]
    [InlineData("escalation", "【一月三问】待决：XM-001-1 第1个管线迁改问题，10月12日 18:00 前")]
    [InlineData("escalation reminder", "【一月三问】待决提醒：XM-001-1 第1个管线迁改问题，10月12日 18:00 前")]
    [InlineData("escalation urge", "【一月三问】待决催办：XM-001-1 第1个管线迁改问题")]
    [InlineData("escalation gone", "【一月三问】已上报：XM-001-1 第1个管线迁改问题")]
    [InlineData("decision Approved", "【一月三问】批准：XM-001-1 第1个管线迁改问题")]
    [InlineData("decision Escalated", "【一月三问】上报：XM-001-1 第1个管线迁改问题")]
    [InlineData("told agreed", "【一月三问】会商已齐，待办结：XM-001-1 第1个管线迁改问题")]
    [InlineData("told raised", "【一月三问】新问题：XM-001-1 第1个管线迁改问题")]
    [InlineData("urge home", "【一月三问】待办结催办：XM-001-1 第1个管线迁改问题")]
    [InlineData("lapse", "【一月三问】云东海一支部自行撤销，所留问题：XM-001-1 第1个管线迁改问题等 2 件")]
    [InlineData("lapse of nothing", "【一月三问】云东海一支部自行撤销")]
    [InlineData("unclear issue", "【一月三问】回复未采纳：XM-001-1 第1个管线迁改问题")]
    [InlineData("unclear approval", "【一月三问】回复未采纳：ZM-2026-001 第1条污水管网建设")]
    [InlineData("told unanswered", "【一月三问】水务岗 到期未答复：ZM-2026-001 第1条污水管网建设")]
    public void Say_what_it_is_about_in_a_form_that_sorts(string sample, string subject) =>
        Assert.Equal(subject, Writer.Subject(Samples.All[sample]));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_the_same_alone_and_with_the_mail_and_begin_alike(string sample)
    {
        var mail = Samples.All[sample];
        var subject = Writer.Subject(mail);
        Assert.Equal(subject, (await Writer.Write(mail, TestContext.Current.CancellationToken)).Subject);
        Assert.StartsWith("【一月三问】", subject, StringComparison.Ordinal);
        Assert.True(subject.Length <= 78, subject);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stay_one_short_line_whatever_people_typed(string sample)
    {
        const string Hostile = "𠮷长\r\nBcc: x@y.example\u2028\u202e\"<b>很长的名称很长的名称很长的名称很长的名称很长的名称";
        var mail = Samples.All[sample];
        mail = mail with
        {
            ToName = Hostile,
            ForName = Hostile,
            AboutName = Hostile,
            AboutUnit = Hostile,
            BranchName = Hostile,
            Matters = [.. mail.Matters.Select(m => m with { Title = Hostile })],
            Issues = [.. mail.Issues.Select(i => i with { Title = Hostile, Project = Hostile, BranchName = Hostile })],
        };

        var subject = Writer.Subject(mail);

        Assert.True(subject.Length <= 78, subject);
        Assert.DoesNotContain(subject, c => char.IsControl(c) || c is '\u2028' or '\u202e');
        Assert.Equal(subject, string.Concat(subject.EnumerateRunes()));
        Assert.DoesNotContain('\ufffd', subject);
    }

    [Fact]
    public void Shorten_a_long_title_and_keep_what_follows_it()
    {
        var mail = Samples.All["direct ask"];
        mail = mail with { Matters = [mail.Matters[0] with { Title = new string('管', 200) }] };
        var subject = Writer.Subject(mail);
        Assert.Equal(78, subject.Length);
        Assert.EndsWith("管…，10月12日 18:00 前答复", subject, StringComparison.Ordinal);
    }

    private MailWriter Writer => Samples.Writer(_html);
}
