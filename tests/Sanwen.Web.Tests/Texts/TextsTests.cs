using Sanwen.Core.Approvals;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Tests.Texts;

public sealed class TextsTests
{
    // 10:00 UTC is 18:00 at the office.
    private static readonly DateTimeOffset Moment = new(2026, 10, 12, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Moments_are_told_in_the_offices_own_time()
    {
        Assert.Equal("10月12日 18:00", When.Moment(Moment));
        Assert.Equal("10月12日（周一）18:00", When.WeekdayMoment(Moment));
        Assert.Equal("2026-10-12 18:00", When.Stamp(Moment));
        Assert.Equal("2026年10月12日", When.FullDay(China.DateOf(Moment)));
        Assert.Equal("9月", When.Month(new(2026, 9)));
    }

    [Theory]
    [InlineData("71.4", "71.4%")]
    [InlineData("100.00", "100%")]
    [InlineData("0", "0%")]
    public void Percentages_drop_idle_zeros(string value, string text) => Assert.Equal(text, Figures.Percent(Of(value)));

    [Theory]
    [InlineData("17.23", "+17.23", "超前 17.23 个百分点")]
    [InlineData("-30.1", "−30.1", "落后 30.1 个百分点")]
    [InlineData("0", "0", "与时序同步")]
    [InlineData("0.004", "0", "与时序同步")]
    [InlineData("-0.004", "0", "与时序同步")]
    public void Points_carry_a_sign(string value, string points, string words)
    {
        Assert.Equal(points, Figures.Points(Of(value)));
        Assert.Equal(words, Figures.Deviation(Of(value)));
    }

    [Fact]
    public void A_share_of_nothing_is_a_dash()
    {
        Assert.Equal("83.3%", Figures.Share(100, 120));
        Assert.Equal("—", Figures.Share(0, 0));
    }

    [Fact]
    public void Every_word_of_the_domain_has_a_name()
    {
        Assert.All(Enum.GetValues<MailKind>(), k => Assert.NotEmpty(Names.Of(k)));
        Assert.All(Enum.GetValues<ApprovalKind>(), k => Assert.NotEmpty(ApprovalRules.Name(k)));
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.All(Enum.GetValues<ApprovalKind>(), k => Assert.NotEmpty(ApprovalRules.Name(k, v))));
        Assert.All(Enum.GetValues<OutboxState>(), k => Assert.NotEmpty(Names.Of(k)));
        Assert.All(Enum.GetValues<JournalAction>(), k => Assert.NotEmpty(Names.Of(k)));
    }

    [Theory]
    [InlineData("  一行\r\n 两行\t\u0000三行 ", "一行 两行 三行")]
    [InlineData("翻\u202e转\u200b", "翻转")]
    [InlineData("𠮷野", "𠮷野")]
    public void A_line_is_one_line(string text, string line) => Assert.Equal(line, Plain.Line(text));

    [Fact]
    public void Words_keep_their_breaks() => Assert.Equal("一\n\n二", Plain.Lines("\r\n一\r\n\r\n 二 \n"));

    [Theory]
    [InlineData("四个字儿", 4, "四个字儿")]
    [InlineData("四个字儿", 3, "四个…")]
    [InlineData("𠮷𠮷𠮷", 4, "𠮷…")]
    [InlineData("字", 0, "")]
    public void Clipping_never_cuts_a_character_in_two(string text, int most, string clipped) => Assert.Equal(clipped, Plain.Clip(text, most));

    private static decimal Of(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
