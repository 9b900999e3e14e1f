using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Policies;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Browser.Tests;

/// <summary>The pictures that the README shows.</summary>
public sealed class PictureTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string ChangedList = Upload.MatterHeader +
        "ZM-2026-001,普澜三街老旧小区改造（一期）,城市更新,城建和水务办公室,xiaoqu@zumiao.example,公共服务办公室、综合治理办公室,fg-chengjian@zumiao.example,2026-01-01,2027年1月31日,,来源：001_c3aeea725498d7cf.txt「普澜三街」\n" +
        "ZM-2026-014,7个在建慢行系统完工,城市更新,城建和水务办公室,chengjian@zumiao.example,综合治理办公室,fg-chengjian@zumiao.example,2026/1/1,2026-06-30,,来源：001_c3aeea725498d7cf.txt「等7个在建项目的施工进程」\n" +
        "ZM-2026-121,塔坡公园周边停车整治,民生实事,综合治理办公室,综治办承办人,,分管综治领导,2026/10/1,2026/12/31,月,\n";

    protected override string Begins => LivedOffice.Begins;

    [Fact]
    public async Task The_site_sits_for_its_portraits()
    {
        await Office.LetPeopleAnswer();
        await Office.MoveTo("2026-09-29 10:20");
        await Office.KeepPeopleBusy();
        await Office.RaiseIssues();
        await AtTheDesk();
        await OnThePhone();
        await TheMail();

        await Office.MoveTo("2026-10-15 09:05");
        var leader = await SignedIn(LivedOffice.Principal, Device.Desktop);
        await Picture(leader, "/bulletins/2026-09", "bulletin", 1100);
    }

    private async Task AtTheDesk()
    {
        var officer = await SignedIn(LivedOffice.Officer, Device.Desktop);
        await Picture(officer, "/", "dashboard", 900);
        await Picture(officer, $"/matters/{LivedOffice.Matter}", "matter", 1150);
        await Picture(officer, "/months/2026-09", "month", 1000);
        await Picture(officer, $"/projects/{ProjectOffice.Project}", "project", 1000);
        await Picture(officer, "/branches", "branches", 900);
        await officer.Page.SetViewportSizeAsync(1280, 800);
        await officer.Import(Upload.Csv("matters.csv", ChangedList));
        await officer.Sees("导入预览");
        await officer.Keep("import");
    }

    private async Task OnThePhone()
    {
        var options = Device.Phone.Options();
        options.DeviceScaleFactor = 2;
        var phone = await Somebody(options);
        await phone.Go(await Office.LinkTo("gengxin@zumiao.example", MailKind.Ask));
        await phone.Keep("answer-phone");
        await phone.SignIn(LivedOffice.Principal);
        await phone.Keep("dashboard-phone");
        await phone.Page.SetViewportSizeAsync(360, 1130);
        await phone.Go(await Office.LinkTo(LivedOffice.Leader, MailKind.Approval));
        await phone.Keep("approval-phone");
        await phone.Go(await Office.IssueLinkTo(ProjectOffice.Top, MailKind.Escalation));
        await phone.Keep("issue-phone");
        await phone.Go($"/projects/{ProjectOffice.Project}");
        await phone.Keep("project-phone");
    }

    private async Task TheMail()
    {
        var reader = await Somebody(new BrowserNewContextOptions { ViewportSize = new() { Width = 700, Height = 600 }, DeviceScaleFactor = 1.5f });
        var mail = await Office.MailTo("yanglao@zumiao.example", MailKind.Ask);
        var writer = new MailWriter(Office.Get<Policy>(), Office.Get<LinkSigner>(), new("https://sanwen.zumiao.example"), Office.Get<Html>());
        await reader.Page.SetContentAsync((await writer.Write(mail, TestContext.Current.CancellationToken)).Html);
        await reader.Keep("mail", whole: true);
    }

    private static async Task Picture(Visitor visitor, string address, string name, int height)
    {
        await visitor.Page.SetViewportSizeAsync(1280, height);
        await visitor.Go(address);
        await visitor.Keep(name);
    }
}
