using Sanwen.Web.Pages.Rules;

namespace Sanwen.Web.Tests.Pages;

public sealed class RuleWordsTests
{
    [Fact]
    public void A_day_is_told_in_words()
    {
        Assert.Equal("每月第 1 个工作日", RuleWords.Day(new(WorkingDay: 1)));
        Assert.Equal("每月倒数第 3 个工作日", RuleWords.Day(new(WorkingDay: -3)));
        Assert.Equal("每月最后一个工作日", RuleWords.Day(new(WorkingDay: -1)));
        Assert.Equal("每月 15 日（遇休息日顺延）", RuleWords.Day(new(Day: 15)));
        Assert.Equal("发出后第 3 个工作日", RuleWords.Day(new(WorkingDaysAfterOpening: 3)));
    }

    [Fact]
    public void A_rung_is_told_from_the_due_day()
    {
        Assert.Equal("截止前 1 个工作日", RuleWords.FromDue(-1));
        Assert.Equal("截止后第 5 个工作日", RuleWords.FromDue(5));
    }
}
