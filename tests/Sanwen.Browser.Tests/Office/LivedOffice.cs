using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Mails;

namespace Sanwen.Browser.Tests.Office;

/// <summary>An office in the middle of its work: people have answered through September and half of October, and some things wait.</summary>
internal static class LivedOffice
{
    public const string Begins = "2026-09-01 08:30", MidSeptember = "2026-09-17 15:00", Later = "2026-10-13 09:30";

    public const string Officer = "duban@zumiao.example", Leader = "fg-chengjian@zumiao.example", Principal = "zhuyao@zumiao.example";
    public const string Responsible = "daolu@zumiao.example", Successor = "chengjian@zumiao.example";
    public const string Matter = "ZM-2026-010";

    /// <summary>An extension and a hand-over wait for a decision, and a direct ask for its answer.</summary>
    public static async Task KeepPeopleBusy(this TestOffice office)
    {
        var cancel = TestContext.Current.CancellationToken;
        var applying = office.Get<Applying>();
        await applying.Apply(Matter, Responsible, new(ApprovalKind.Extension, "雨季停工二十天，管线迁改也晚了半个月。", new DateOnly(2027, 3, 31)), office.Now, cancel);
        await applying.Apply("ZM-2026-015", Responsible, new(ApprovalKind.HandOver, "岗位调整，慢行系统改由城建专员负责。", To: Successor), office.Now, cancel);
        await office.Get<Assigning>().DirectAsk(
            Matter, Leader, "管线迁改卡在哪一家？什么时候能复工？", China.DateOf(office.Now).AddDays(2), office.Now, cancel);
        await office.Turn();
    }

    /// <summary>What the button leads to in the newest mail of a kind to somebody.</summary>
    public static async Task<string> LinkTo(this TestOffice office, string person, MailKind kind) =>
        office.Get<MailWriter>().AddressOf((await office.MailTo(person, kind)).Link!);

    public static async Task<Mail> MailTo(this TestOffice office, string person, MailKind kind)
    {
        var query = new OutboxQuery(Take: 1, Kind: kind, To: person);
        return (await office.Get<IOutbox>().Mails(query, TestContext.Current.CancellationToken))[0].Mail;
    }

    public static async Task<IReadOnlyList<Mail>> OneMailOfEachKind(this TestOffice office)
    {
        var mails = new List<Mail>();
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            mails.AddRange((await office.Get<IOutbox>().Mails(new(Take: 1, Kind: kind), TestContext.Current.CancellationToken)).Select(r => r.Mail));
        }

        return mails;
    }
}
