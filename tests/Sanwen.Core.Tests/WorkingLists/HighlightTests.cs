using Sanwen.Core.Bulletins;
using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.WorkingLists;

public sealed class HighlightTests
{
    private static readonly HashSet<string> Collecting = ["书记工程"];

    private static readonly Matter Told = Given.Matter("A") with { List = "书记工程" };
    private static readonly Matter Silent = Given.Matter("B") with { List = "书记工程" };
    private static readonly Matter Elsewhere = Given.Matter("C") with { List = "别的" };

    [Fact]
    public void The_bulletin_tells_highlights_and_counts_their_boxes_among_the_burden()
    {
        AskRound[] rounds = [Round(Question.Plan), Round(Question.Result, "A")];

        var bulletin = BulletinRules.Compose(
            new() { Value = new(2026, 9) }, rounds, new Dictionary<string, int>(), Given.Office(Told, Silent, Elsewhere), Given.At("2026-10-15 09:00"), Collecting);

        Assert.Equal([new("A", "事项A", "书记工程", "城建办", "十五分钟议事会")], bulletin.Highlights);
        Assert.Equal((3 * 2) + (3 * 2) + 2, Assert.Single(bulletin.Burden).Fields);
    }

    [Theory]
    [InlineData(Question.Result, "书记工程", true)]
    [InlineData(Question.Progress, "书记工程", false)]
    [InlineData(Question.Plan, "书记工程", false)]
    [InlineData(Question.Result, "别的", false)]
    public void Only_the_result_of_a_collecting_list_is_asked_for_one(Question question, string list, bool asked) =>
        Assert.Equal(asked, Highlighting.Asks(question, Told with { List = list }, Collecting));

    [Fact]
    public void A_highlight_alone_is_no_answer_and_a_long_one_is_told()
    {
        var (office, round) = (Given.Office(Told, Silent, Elsewhere), Round(Question.Result));
        ReplyLine[] lines =
        [
            new("A", "60", "") { Highlight = "只有亮点" },
            new("B", "60", "照常") { Highlight = new('长', Replies.MaxHighlight + 1) },
        ];

        Assert.Equal(["words", "highlight"], Replies.Problems(round, Replies.News(round, lines), office).Select(p => p.Field));
    }

    [Fact]
    public void Adding_a_highlight_to_what_was_answered_is_news()
    {
        var round = Round(Question.Result, "A");
        var same = new ReplyLine("A", "60", "在办") { Highlight = " 十五分钟议事会 " };

        Assert.Empty(Replies.News(round, [same]));
        Assert.Single(Replies.News(round, [same with { Highlight = "改成两句" }]));
    }

    [Fact]
    public void Records_from_before_there_were_lists_still_load()
    {
        var reply = StoreText.Read<AskRound>("""
            {"Month":"2026-09","Question":"Result","Person":"a@x.example","OpenedAt":"2026-09-28T09:00:00+08:00","DueAt":"2026-09-30T18:00:00+08:00",
            "Asked":[{"Matter":"A","Reply":{"Percent":60,"Words":"在办","NeedsCoordination":false,"Evidence":[],"FirstAt":"2026-09-28T10:00:00+08:00","At":"2026-09-28T10:00:00+08:00","By":"a@x.example"},"Dropped":false}]}
            """).Asked[0].Reply!;
        var matter = StoreText.Read<Matter>("""
            {"Key":"A","Title":"事项","LeadUnit":"城建办","Responsible":"a@x.example","Start":"2026-01-01","Due":"2026-12-31","Status":"Open"}
            """);
        var bulletin = StoreText.Read<Bulletin>("""{"Month":"2026-09","AsOf":"2026-09-30","At":"2026-10-15T09:00:00+08:00"}""");

        Assert.Equal(("", "", 0, 0), (reply.Highlight, matter.Theme + matter.Standard, matter.YearGoals.Count, bulletin.Highlights.Count));
        Assert.Equal(matter with { Theme = "题", CarriedTo = "B" }, StoreText.Read<Matter>(StoreText.Write(matter with { Theme = "题", CarriedTo = "B" })) with
        {
            SupportUnits = matter.SupportUnits,
            Milestones = matter.Milestones,
            YearGoals = matter.YearGoals,
            Pending = matter.Pending,
            Predecessors = matter.Predecessors,
        });
    }

    private static AskRound Round(Question question, string? told = null) => new()
    {
        Month = new(2026, 9),
        Question = question,
        Person = Given.Doer,
        OpenedAt = Given.At("2026-09-28 09:00"),
        DueAt = Given.At("2026-09-30 18:00"),
        Asked = [.. new[] { "A", "B", "C" }.Select(k => new AskedMatter(k, k == told ? Reply : null))],
    };

    private static Reply Reply { get; } =
        new(60, "在办", false, [], Given.At("2026-09-29 10:00"), Given.At("2026-09-29 10:00"), Given.Doer) { Highlight = "十五分钟议事会" };
}
