using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;

namespace Sanwen.Browser.Tests;

public sealed class WithoutScriptTests(Chromium chromium) : OfficeWalk(chromium)
{
    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Answering_and_deciding_need_no_script(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        await reader.OpenMail("chaodong@zumiao.example", MailKind.Ask);
        var link = await reader.LinkInMail("答复 1 项");

        var options = device.Options();
        options.JavaScriptEnabled = false;
        var plain = await Somebody(options);
        await plain.Go(link);
        await plain.Page.GetByLabel("目前进度").FillAsync("70");
        await plain.Page.GetByLabel("本月结果").FillAsync("收储协议已签。");
        await plain.Press("提交答复");
        await plain.Sees("已全部答复，共 1 项");

        await Office.MoveTo("2026-10-13 09:00");
        await reader.OpenMail("zhuyao@zumiao.example", MailKind.Approval, "东升村负责人");
        await plain.Go(await reader.LinkInMail("去审定：点名或暂不点名"));
        await plain.Press("暂不点名");
        await plain.Sees("暂不点名");

        await plain.SignIn("duban@zumiao.example");
        await plain.Page.GetByText("更多筛选和排序").ClickAsync();
        await plain.Page.GetByLabel("牵头单位").SelectOptionAsync("东升村");
        await plain.Press("查找");
        await plain.Sees("共 2 项");
        Assert.Empty(Complaints);
    }
}
