using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;
using Sanwen.Core.Mails;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Browser.Tests;

/// <summary>A page of the site: who looks at it (nobody: not signed in), and how it is reached.</summary>
internal sealed record SitePage(string Name, string? Visitor, Func<Visitor, Task> Open, int Status = 200)
{
    private const string WrongList = Upload.MatterHeader +
        "ZM-2026-902,,城市更新,城建和水务办公室,nobody@zumiao.example,,fg-chengjian@zumiao.example,2026-13-01,2026-12-31,年,这一行有好几处错\n";

    private const string GoodList = Upload.MatterHeader +
        "ZM-2026-001,普澜三街老旧小区改造（一期）,城市更新,城建和水务办公室,xiaoqu@zumiao.example,公共服务办公室,fg-chengjian@zumiao.example,2026-01-01,2027-01-31,,\n" +
        "ZM-2026-903,新增口袋公园,城市更新,城建和水务办公室,chengjian@zumiao.example,,fg-chengjian@zumiao.example,2026-01-01,2026-12-31,,\n";

    /// <summary>Every kind of page, in an office that has been kept busy.</summary>
    public static async Task<IReadOnlyList<SitePage>> All(TestOffice office)
    {
        const string officer = LivedOffice.Officer, person = LivedOffice.Responsible;
        var mail = await office.MailTo(person, MailKind.Ask);
        return
        [
            At("总览", officer, "/"),
            At("总览，筛选后", officer, "/?light=red&overdue=1&unit=%E5%9F%8E%E5%BB%BA%E5%92%8C%E6%B0%B4%E5%8A%A1%E5%8A%9E%E5%85%AC%E5%AE%A4&sort=due"),
            At("总览，没有结果", officer, "/?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E4%BA%8B"),
            At("事项，督办员看", officer, $"/matters/{LivedOffice.Matter}"),
            At("月份", officer, "/months/2026-10"),
            At("上月", officer, "/months/2026-09"),
            At("人员", officer, "/people"),
            At("通报", officer, "/bulletins/2026-09"),
            At("导入", officer, "/import"),
            new("导入，有错", officer, v => v.Import(Upload.Csv("matters.csv", WrongList))),
            new("导入，预览", officer, v => v.Import(Upload.Csv("matters.csv", GoodList))),
            At("发件箱", officer, "/outbox"),
            At("发件箱，一封邮件", officer, OutboxEndpoints.Address(mail.Id)),
            At("规则", officer, "/policy"),
            At("没有的页面", officer, "/nowhere", 404),
            At("没有的事项", officer, "/matters/ZM-0", 404),
            At("事项，分管领导看", LivedOffice.Leader, $"/matters/{LivedOffice.Matter}"),
            At("总览，责任人看", person, "/"),
            At("事项，责任人看", person, $"/matters/{LivedOffice.Matter}"),
            At("人员，自己", person, $"/people/{person}"),
            At("不能看的页面", person, "/outbox", 403),
            At("登录", null, "/signin"),
            At("登录，确认", null, await office.SignInLink(person)),
            At("答复", null, await office.LinkTo(person, MailKind.Ask)),
            At("审定点名", null, await office.LinkTo(LivedOffice.Principal, MailKind.Approval)),
            At("审批延期", null, await office.LinkTo(LivedOffice.Leader, MailKind.Approval)),
            At("接收移交", null, await office.LinkTo(LivedOffice.Successor, MailKind.Approval)),
            At("一竿子督办", null, await office.LinkTo(person, MailKind.DirectAsk)),
            At("待我办理", ProjectOffice.Secretary, "/waiting"),
            At("待我办理，主要领导看", LivedOffice.Principal, "/waiting"),
            At("重点项目", officer, "/projects"),
            At("重点项目，筛选后", officer, "/projects?light=yellow&branch=ZZ-DL"),
            At("项目，书记看", ProjectOffice.Secretary, $"/projects/{ProjectOffice.Project}"),
            At("没有的项目", officer, "/projects/XM-0", 404),
            At("支部", officer, "/branches"),
            At("总支", ProjectOffice.Top, $"/branches/{ProjectOffice.Tier}"),
            At("支部，一个", officer, $"/branches/{ProjectOffice.Branch}"),
            At("问题", officer, "/issues"),
            At("问题，总支书记看", ProjectOffice.General, $"/issues/{ProjectOffice.Waiting}"),
            At("领导看板", LivedOffice.Principal, "/trends"),
            At("领导看板，背后的事项", officer, "/trends/2026-10?answers=notontime"),
            At("问题，退回的", ProjectOffice.Secretary, $"/issues/{ProjectOffice.Returned}"),
            At("会商", null, await office.IssueLinkTo(ProjectOffice.Mover, MailKind.Consultation)),
            At("会商，答复后", null, await office.IssueLinkTo(ProjectOffice.Builder, MailKind.Consultation)),
            At("层级决定", null, await office.IssueLinkTo(ProjectOffice.Top, MailKind.Escalation)),
            At("办理", null, await office.IssueLinkTo(ProjectOffice.Secretary, MailKind.Decision)),
            At("坏链接", null, "/a/broken", 404),
        ];
    }

    private static SitePage At(string name, string? visitor, string address, int status = 200) => new(
        name,
        visitor,
        async v => Assert.Equal(status, (await v.Go(address))!.Status),
        status);
}
