using Sanwen.Core.Bulletins;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests;

/// <summary>Records are read by programs younger than those that wrote them.</summary>
public sealed class MissingValueTests
{
    [Fact]
    public void What_a_record_was_written_without_has_the_value_that_it_begins_with()
    {
        var matter = StoreText.Read<Matter>("""
            {"Key":"A","Title":"事项","LeadUnit":"城建办","Responsible":"a@x.example","Start":"2026-01-01","Due":"2026-12-31"}
            """);
        var bulletin = StoreText.Read<Bulletin>("""{"Month":"2026-09","AsOf":"2026-09-30","At":"2026-10-15T09:00:00+08:00"}""");
        var mail = StoreText.Read<Mail>("""
            {"Id":"a/ask/b","Kind":"Ask","Instance":"a","At":"2026-10-15T09:00:00+08:00","To":"b@x.example","ToName":"乙"}
            """);

        Assert.Equal(("", "", 0, 0), (matter.List, matter.Note, matter.Predecessors.Count, matter.Journal.Number));
        Assert.Null(matter.Leader);
        Assert.Empty(bulletin.Stuck);
        Assert.Empty(mail.Items);
    }

    [Fact]
    public void What_it_was_written_with_is_kept() =>
        Assert.Equal(["a"], StoreText.Read<Matter>(StoreText.Write(Given.Matter() with { Predecessors = ["a"] })).Predecessors);
}
