using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Backups;

public sealed class LineCheckTests
{
    private static readonly JournalEntry First = JournalHead.Empty.Append("a", new(DateTimeOffset.UnixEpoch, Actor.System, JournalAction.Changed, ""));

    private static readonly Mail Mail = new() { Id = "m", Kind = MailKind.Ask, Instance = "i", At = default, To = "a@x.example", ToName = "甲" };

    [Fact]
    public void Lines_in_order_are_right() =>
        Assert.Equal(new string?[7], Wrong([Of("a"), Of("，"), Of("😀"), Of(First), Of(First with { Number = 2 }), Of(Mail), Of(Mail with { Id = "l" })]));

    [Fact]
    public void What_comes_twice_or_out_of_order_is_named()
    {
        Assert.Contains("counter a", Wrong([Of("b"), Of("a")])[1]!, StringComparison.Ordinal);
        Assert.Contains("counter a", Wrong([Of("a"), Of("a")])[1]!, StringComparison.Ordinal);
        Assert.Contains("a 1", Wrong([Of(First), Of(First)])[1]!, StringComparison.Ordinal);
        Assert.Contains("a 1", Wrong([Of(First with { Instance = "b" }), Of(First)])[1]!, StringComparison.Ordinal);
        Assert.Contains("邮件 m", Wrong([Of(Mail), Of(Mail with { To = "b@x.example" })])[1]!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_store_could_hold_is_not_whole()
    {
        ArchiveLine[] lines =
        [
            Of(""), Of(new string('x', LineCheck.LongestId + 1)), new ArchiveLine.Record(new Counter { Key = "a", Journal = null! }),
            Of(First with { Number = 0 }), Of(First with { Actor = null! }), Of(First with { Hash = null! }), Of(First with { Instance = "" }),
            Of(Mail with { Id = "" }), Of(Mail with { To = null! }), new ArchiveLine.Letter(new(null!, null)),
            new ArchiveLine.Letter(new(new(Mail, (OutboxState)9, 0, null, null, ""), null)),
        ];

        Assert.All(lines, l => Assert.Equal("内容不完整。", new LineCheck().Wrong(l)));
    }

    private static List<string?> Wrong(IEnumerable<ArchiveLine> lines)
    {
        var check = new LineCheck();
        return [.. lines.Select(check.Wrong)];
    }

    private static ArchiveLine.Record Of(string id) => new(new Counter { Key = id });

    private static ArchiveLine.Entry Of(JournalEntry entry) => new(entry);

    private static ArchiveLine.Letter Of(Mail mail) => new(new(new(mail, OutboxState.Sent, 1, null, null, ""), null));
}
