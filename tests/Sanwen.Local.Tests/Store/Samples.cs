using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Local.Tests.Store;

internal static class Samples
{
    public static readonly DateTimeOffset Nine = new(2026, 10, 8, 9, 0, 0, China.Offset);

    public static Person Person(string email, string name = "城建办") => new()
    {
        Email = email,
        Name = name,
        Unit = "城市建设办公室",
        Roles = Roles.Responsible | Roles.UnitHead,
    };

    public static Matter Matter(string key) => new()
    {
        Key = key,
        Title = "新建“四小园”40 处",
        LeadUnit = "城建办",
        Responsible = "chengjian@zumiao.example",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Progress = 66.67m,
        Milestones = [new(new(2026, 6, 30), 50, "主体完工")],
    };

    public static AskRound Round(string person, DateTimeOffset? wake = null) => new()
    {
        Month = new(2026, 10),
        Question = Question.Plan,
        Person = person,
        OpenedAt = Nine,
        DueAt = Nine.AddDays(4),
        Asked = [new("1", new(60, "按计划推进", false, [new("b", "照片.jpg", "image/jpeg", 12)], Nine, Nine.AddTicks(7), person)), new("2")],
        Fired = [new(Rung.Reminder, Nine)],
        WakeAt = wake,
    };

    public static Mail Mail(string id, string to = "chengjian@zumiao.example") => new()
    {
        Id = id,
        Kind = MailKind.Ask,
        Instance = "round-2026-10-plan-" + to,
        At = Nine,
        To = to,
        ToName = "城建办",
        Cc = ["head@zumiao.example"],
        Month = new(2026, 10),
        Question = Question.Plan,
        Matters = [new("1", "老旧小区改造", new(2026, 12, 31), 60, 54.17m, Light.Green, "城建办")],
        Link = new(LinkPurpose.Answer, "round-2026-10-plan-" + to, to, Nine.AddDays(30)),
    };

    public static JournalNote Note(string text = "提醒") => new(Nine.AddTicks(3), Actor.System, JournalAction.Reminded, text, ["1"]);

    public static string Text(ArchiveLine line) => line switch
    {
        ArchiveLine.Record record => StoreText.Write(record.Value),
        ArchiveLine.Entry entry => StoreText.Write(entry.Value),
        ArchiveLine.Letter mail => StoreText.Write(mail.Value),
        _ => throw new NotSupportedException(),
    };
}
