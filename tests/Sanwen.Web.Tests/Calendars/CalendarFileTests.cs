using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Calendars;
using Sanwen.Core.Time;
using Sanwen.Web.Calendars;

namespace Sanwen.Web.Tests.Calendars;

public sealed class CalendarFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Any_line_is_folded_within_75_octets_and_unfolds_to_itself() => Prop
        .ForAll(AnyText(), text =>
        {
            var folded = CalendarLine.Fold($"SUMMARY:{CalendarLine.Escape(text)}");
            Assert.EndsWith("\r\n", folded, StringComparison.Ordinal);
            Assert.All(folded[..^2].Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75));
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(folded)).Except(text));
            Assert.Equal(Clean(text), IcsReader.Read($"BEGIN:VEVENT\r\n{folded}END:VEVENT\r\n").Single()["SUMMARY"]);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_due_reads_back_with_its_day_or_its_moment()
    {
        var text = CalendarFile.Write("三问 承办人甲", [Entry("due-M-1", null, "到期：修路；\\第二期, 含\n照明"), Entry("round-1", China.At(new(2026, 11, 30), new(18, 0)), "11月问结果答复截止")], Today);
        var events = IcsReader.Read(text);

        Assert.All(text[..^2].Split("\r\n"), l => Assert.DoesNotContain('\n', l));
        Assert.Equal("到期：修路；\\第二期, 含\n照明", events[0]["SUMMARY"]);
        Assert.Equal(("20261130", "20261201"), (events[0]["DTSTART;VALUE=DATE"], events[0]["DTEND;VALUE=DATE"]));
        Assert.Equal(("20261130T093000Z", "20261130T100000Z"), (events[1]["DTSTART"], events[1]["DTEND"]));
        Assert.Equal("20261121T160000Z", events[0]["DTSTAMP"]);
        Assert.Equal(("-PT15H", "-PT2H"), (events[0]["TRIGGER"], events[1]["TRIGGER;RELATED=END"]));
        Assert.Contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_thing_keeps_its_name_and_different_things_have_different_ones()
    {
        var one = IcsReader.Read(CalendarFile.Write("a", [Entry("due-M-1", null, "旧名"), Entry("due-M-2", null, "旧名")], Today));
        var later = IcsReader.Read(CalendarFile.Write("a", [Entry("due-M-1", null, "新名")], Today.AddDays(9)));

        Assert.Equal(one[0]["UID"], later[0]["UID"]);
        Assert.NotEqual(one[0]["UID"], one[1]["UID"]);
    }

    [Fact]
    public void Nobody_s_address_gets_into_it()
    {
        var text = CalendarFile.Write("三问 gone@x.example", [Entry("round-2026-11-plan-doer@x.example", null, "请联系 boss@x.example 办理")], Today);

        Assert.DoesNotContain("x.example", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static CalendarEntry Entry(string id, DateTimeOffset? at, string title) => new(id, new(2026, 11, 30), at, title, "编号 M-1", Remind: true);

    private static Arbitrary<string> AnyText() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(t => t ?? ""),
        Gen.Elements('修', '路', ';', ',', '\\', '\n', 'a', ' ').ListOf().Select(c => string.Concat(c))).ToArbitrary();

    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value == '\n' || !Rune.IsControl(r)));
}
