using Sanwen.Core.Journals;
using Sanwen.Web.Pages.Matters;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class MatterJournalTests
{
    [Fact]
    public void The_newest_entry_comes_first_whichever_journal_it_stands_in()
    {
        var told = MatterJournal.Merge("A", [Entry(1, "导入"), Entry(5, "延期")], [Entry(3, "催办", "A", "B"), Entry(4, "别人的事", "B")]);

        Assert.Equal(["延期", "催办", "导入"], told.Select(e => e.Text));
    }

    [Fact]
    public void What_stands_in_two_journals_is_told_once() =>
        Assert.Single(MatterJournal.Merge("A", [Entry(1, "申请销号", "A")], [Entry(1, "申请销号", "A")]));

    [Theory]
    [InlineData("A　进度 50%：甲\nB　进度 60%：乙", "进度 50%：甲")]
    [InlineData("B　进度 60%：乙\nA　进度 50%：甲\n第二行", "进度 50%：甲\n第二行")]
    [InlineData("A　一\n二\nB　三\n四\nA　五", "一\n二\n五")]
    [InlineData("发出问询，共 2 项。", "发出问询，共 2 项。")]
    public void Of_a_reply_to_several_only_the_lines_about_the_matter_are_told(string text, string told) =>
        Assert.Equal(told, MatterJournal.Merge("A", [], [Entry(1, text, "A", "B")]).Single().Text);

    private static JournalEntry Entry(int hour, string text, params string[] matters) => new(
        "x", hour, Now.AddHours(hour), new(Doer), JournalAction.Replied, text, matters, "", $"{hour}");
}
