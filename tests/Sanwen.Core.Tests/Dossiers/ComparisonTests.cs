using Sanwen.Core.Bulletins;
using Sanwen.Core.Dossiers;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Dossiers;

public sealed class ComparisonTests
{
    private static readonly Comparison Five = new(
        new(new YearMonth(2026, 9), new YearMonth(2026, 10)),
        [Unit("甲办", 10, 9, red: 2), Unit("乙办", 20, 18, red: 0), Unit("丙办", 4, 4, red: 5), Unit("丁办", 0, 0, red: 0), Unit("戊办", 10, 5, red: 2)]);

    [Theory]
    [InlineData(ComparedBy.OnTime, "1 丙办 2 乙办 2 甲办 4 戊办 - 丁办")]
    [InlineData(ComparedBy.Red, "1 丁办 1 乙办 3 戊办 3 甲办 5 丙办")]
    [InlineData(ComparedBy.Rating, "- 丁办 - 丙办 - 乙办 - 戊办 - 甲办")]
    public void Units_with_the_same_figure_share_a_place_and_those_without_have_none(ComparedBy by, string expected) => Assert.Equal(
        expected.Split(' ').Chunk(2).Select(c => (c[0], c[1])).OrderBy(c => c.Item2, StringComparer.Ordinal),
        Five.Sorted(by).Select(u => ($"{Five.RankOf(u, by)?.ToString() ?? "-"}", u.Unit)).OrderBy(c => c.Unit, StringComparer.Ordinal));

    [Fact]
    public void The_best_come_first_and_those_without_a_figure_last() =>
        Assert.Equal([1, 2, 2, 4, null], Five.Sorted(ComparedBy.OnTime).Select(u => Five.RankOf(u, ComparedBy.OnTime)));

    private static ComparedUnit Unit(string name, int asked, int onTime, int red) =>
        new(name, new Rates(asked, onTime, onTime), new UnitLights(name, red, 0, 10, 0), 0, []);
}
