using Sanwen.Core.Policies;

namespace Sanwen.Web.Tests;

/// <summary>An office's rules for tests.</summary>
internal static class Rules
{
    public static readonly Policy Default = new()
    {
        Office = "样例街道督查室",
        OpensAt = new(9, 0),
        DueAt = new(18, 0),
        Rounds = new(
            new("问计划", new(1), new(WorkingDaysAfterOpening: 3)),
            new("问进度", new(Day: 15), new(WorkingDaysAfterOpening: 2)),
            new("问结果", new(-3), new(-1))),
        Ladder = new(new(9, 0), -1, 1, 3, 5),
        Bulletin = new(7, new(9, 0)),
        Lights = new(
            -10,
            -30,
            3,
            new("红", "#c23b33", "严重滞后"),
            new("黄", "#d9a21b", "进度滞后"),
            new("绿", "#27794c", "正常推进"),
            new("蓝", "#2f6fb2", "已销号")),
        Acknowledge = new(new(12, 0), new(18, 0), new(12, 0)),
        Approvals = new(2, 20),
        Links = new(60, 30),
        Evidence = new(10, 5, [".pdf"]),
    };
}
