using System.Text;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class EvidenceRulesTests
{
    private static readonly EvidencePolicy Policy = new(1, 5, [".pdf", ".jpg", ".png", ".docx", ".wps", ".zip", ".txt"]);

    [Theory]
    [InlineData("报告.pdf", "%PDF-1.7")]
    [InlineData("照片.JPG", "\u00FF\u00D8\u00FF\u00E0")]
    [InlineData("截图.png", "\u0089PNG\r\n")]
    [InlineData("说明.docx", "PK\u0003\u0004")]
    [InlineData("旧版.wps", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("新版.wps", "PK\u0003\u0004")]
    [InlineData("记录.txt", "任意文字")]
    public void What_begins_like_what_it_is_called_is_taken(string name, string head) => Assert.Null(Refusal(name, head));

    [Theory]
    [InlineData("报告.pdf", "PK\u0003\u0004")]
    [InlineData("照片.jpg", "GIF89a")]
    [InlineData("说明.docx", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("记录.txt", "MZ\u0090")]
    [InlineData("记录.txt", "\u007FELF")]
    [InlineData("记录.txt", "#!/bin/sh")]
    public void What_begins_otherwise_is_refused(string name, string head) =>
        Assert.Contains("不符", Refusal(name, head), StringComparison.Ordinal);

    [Theory]
    [InlineData("程序.exe")]
    [InlineData("报告.pdf.exe")]
    [InlineData("没有扩展名")]
    [InlineData("报告.pdf\u202Eexe.scr")]
    public void Only_the_policys_types_are_taken(string name) =>
        Assert.Contains("类型不能作为附件", Refusal(name, "%PDF-"), StringComparison.Ordinal);

    [Fact]
    public void Size_has_a_limit_that_itself_is_allowed()
    {
        Assert.Null(EvidenceRules.Refusal(Policy, "a.pdf", Policy.MaxBytes, "%PDF-"u8));
        Assert.Contains("1 MB", EvidenceRules.Refusal(Policy, "a.pdf", Policy.MaxBytes + 1, "%PDF-"u8), StringComparison.Ordinal);
        Assert.Contains("空文件", EvidenceRules.Refusal(Policy, "a.pdf", 0, []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\文件\\报告.pdf", "报告.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("<script>\"x\".pdf", "_script__x_.pdf")]
    [InlineData("..", "附件")]
    [InlineData("", "附件")]
    [InlineData("报告.pdf ", "报告.pdf")]
    public void A_name_is_harmless_wherever_it_is_written(string name, string safe) => Assert.Equal(safe, EvidenceRules.SafeName(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var safe = EvidenceRules.SafeName(new string('长', 400) + ".pdf");

        Assert.Equal(120, safe.Length);
        Assert.EndsWith(".pdf", safe, StringComparison.Ordinal);
    }

    private static string? Refusal(string name, string head) => EvidenceRules.Refusal(Policy, name, 10, Encoding.Latin1.GetBytes(head));
}
