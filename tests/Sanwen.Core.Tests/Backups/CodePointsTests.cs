using System.Text;
using Sanwen.Core.Backups;

namespace Sanwen.Core.Tests.Backups;

public sealed class CodePointsTests
{
    [Fact]
    public void Texts_are_ordered_as_their_UTF_8_is()
    {
        string[] parts = ["", "a", "b", "|", "é", "甲", "\uE000", "，", "\uFFFD", "😀", "𠀀", "\U0010FFFF"];
        var texts = (from x in parts from y in parts from z in parts select x + y + z).Distinct().ToList();

        var expected = texts.OrderBy(t => Convert.ToHexString(Encoding.UTF8.GetBytes(t)), StringComparer.Ordinal);

        Assert.Equal(expected, texts.Order(CodePoints.Order));
        Assert.NotEqual(expected, texts.Order(StringComparer.Ordinal));
    }
}
