using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Hosting;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>Something that somebody must see to. <paramref name="Address"/> is where, null where it is not on a page.</summary>
public sealed record Warning(string Text, string? Address = null, string? Link = null)
{
    /// <param name="mails">How many mails are in each state; empty for a visitor who may not see the outbox.</param>
    public static IReadOnlyList<Warning> Of(Office office, DateOnly day, IReadOnlyDictionary<OutboxState, int> mails)
    {
        var (unknown, failed) = (mails.GetValueOrDefault(OutboxState.Unknown), mails.GetValueOrDefault(OutboxState.Failed));
        return
        [
            .. office.Calendar.YearsMissing(day).Select(y => new Warning(
                $"没有 {y} 年的放假安排，这一年暂按周一至周五为工作日计算，请管理员补上日历文件。", "/policy", "查看日历")),
            .. If(office.Having(Roles.PrincipalLeader).Count == 0, new(
                "人员名单中没有主要领导，通报点名无人审定，也没有人接收未分管事项的督办单。", "/people", "查看人员")),
            .. If(unknown > 0, new($"{unknown} 封邮件发送结果不明，可能已发出，也可能没有。", "/outbox?state=unknown", "逐封处理")),
            .. If(failed > 0, new($"{failed} 封邮件发送失败。", "/outbox?state=failed", "查看原因")),
        ];
    }

    /// <summary>Of a host that is kept from its work, and of mails that wait to be tried again.</summary>
    /// <param name="oldest">The mail that has been waiting longest; null when none waits.</param>
    public static IEnumerable<Warning> Of(Hindrances hindrances, OutboxRow? oldest) =>
    [
        .. hindrances.Standing.Select(words => new Warning(words)),
        .. If(oldest?.Detail.Length > 0, new($"有邮件暂时发不出去，会自动重试。{oldest?.Detail}", "/outbox?state=queued", "查看待发邮件")),
    ];

    private static IEnumerable<Warning> If(bool on, Warning warning) => on ? [warning] : [];
}
