using Sanwen.Core.Matters;
using Sanwen.Web.Pages.Dashboard;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class MatterListTests
{
    private static readonly HashSet<string> Own = [Doer];

    private static readonly Matter[] Matters =
    [
        Matter("A-1") with { Title = "污水管网改造", Due = new(2027, 1, 31), Start = new(2026, 2, 1) },
        Matter("A-2", 60) with { Title = "老旧小区改造", Note = "含污水支管", List = "十件实事" },
        Matter("A-3", 10, Other) with { Title = "慢行系统", LeadUnit = "水务所", NeedsCoordination = true },
        Matter("A-4", 90) with { Title = "四小园建设", Due = new(2026, 9, 30), Leader = null },
        Matter("A-5", 100) with { Title = "环卫设施", Status = MatterStatus.Closed, ClosedOn = new(2026, 9, 1), NeedsCoordination = true },
    ];

    public static TheoryData<string, MatterQuery, string> Filters => new()
    {
        { "all, red first, then the furthest behind", new(), "A-3 A-4 A-2 A-1 A-5" },
        { "light", new() { Light = Light.Red }, "A-3 A-4" },
        { "list", new() { List = "十件实事" }, "A-2" },
        { "unit", new() { Unit = "水务所" }, "A-3" },
        { "person", new() { Person = Other }, "A-3" },
        { "leader", new() { Leader = Leader }, "A-3 A-2 A-1 A-5" },
        { "a matter without a leader is the principal's", new() { Leader = Principal }, "A-4" },
        { "open", new() { Status = MatterStatus.Open }, "A-3 A-4 A-2 A-1" },
        { "closed", new() { Status = MatterStatus.Closed }, "A-5" },
        { "a closed matter needs no coordination any more", new() { Coordination = true }, "A-3" },
        { "overdue", new() { Overdue = true }, "A-4" },
        { "unanswered", new() { Unanswered = true }, "A-2 A-1" },
        { "mine", new() { Mine = true }, "A-4 A-2 A-1 A-5" },
        { "several at once", new() { Mine = true, Light = Light.Yellow, Unanswered = true }, "A-2" },
        { "a word in title or note", new() { Text = "污水" }, "A-2 A-1" },
        { "all words", new() { Text = "污水 改造　小区" }, "A-2" },
        { "a number, whatever its case", new() { Text = "a-3" }, "A-3" },
        { "no hit", new() { Text = "桥" }, "" },
        { "by due date", new() { Sort = MatterSort.Due }, "A-4 A-2 A-3 A-5 A-1" },
        { "by due date, latest first", new() { Sort = MatterSort.Due, Reversed = true }, "A-1 A-5 A-3 A-2 A-4" },
        { "by deviation", new() { Sort = MatterSort.Deviation }, "A-3 A-2 A-4 A-1 A-5" },
        { "by number", new() { Sort = MatterSort.Key }, "A-1 A-2 A-3 A-4 A-5" },
        { "the other way round", new() { Reversed = true }, "A-5 A-1 A-2 A-4 A-3" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_list_holds_what_was_asked_for_in_order(string because, MatterQuery query, string keys)
    {
        var list = MatterList.Of(BoardOf(Matters), query, Own);

        Assert.True(keys == Keys(list), $"{because}: {Keys(list)}");
    }

    [Theory]
    [InlineData(0, 1, 1, 0, 0)]
    [InlineData(50, 1, 1, 50, 50)]
    [InlineData(50, 2, 1, 50, 50)]
    [InlineData(51, 2, 2, 1, 51)]
    [InlineData(51, 99, 2, 1, 51)]
    [InlineData(120, 3, 3, 20, 120)]
    public void A_page_after_the_last_shows_the_last(int matters, int asked, int page, int shown, int total)
    {
        var board = BoardOf([.. Enumerable.Range(0, matters).Select(i => Matter($"M-{i:000}"))]);

        var list = MatterList.Of(board, new() { Page = asked }, Own);

        Assert.Equal((page, shown, total), (list.Page, list.Rows.Count, list.Total));
    }

    [Fact]
    public void Lights_are_counted_under_all_other_filters()
    {
        var list = MatterList.Of(BoardOf(Matters), new() { Light = Light.Blue, Mine = true }, Own);

        Assert.Equal(
            new Dictionary<Light, int> { [Light.Red] = 1, [Light.Yellow] = 1, [Light.Green] = 1, [Light.Blue] = 1 }, list.Lights);
    }

    private static Board BoardOf(Matter[] matters) =>
        Board.Of(Of(matters), Rounds(Round(Doer, unanswered: ["A-1", "A-2"]).Answered("A-4", Now)), Today);

    private static string Keys(MatterList list) => string.Join(' ', list.Rows.Select(r => r.Matter.Key));
}
