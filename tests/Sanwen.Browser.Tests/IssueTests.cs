using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;
using Sanwen.Core.Mails;

namespace Sanwen.Browser.Tests;

public sealed class IssueTests(Chromium chromium) : OfficeWalk(chromium)
{
    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_secretary_raises_an_issue_and_the_tier_above_decides_on_it_from_the_mail_without_script(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        var secretary = await SignedIn(ProjectOffice.Secretary, device);
        await secretary.Go($"/projects/{ProjectOffice.Project}");
        var form = secretary.Page.Locator("details", new() { HasText = "提出急难险重问题" });
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("问题", new() { Exact = true }).FillAsync("河涌改道没有用地");
        await form.GetByLabel("大沥镇征地拆迁办公室").CheckAsync();
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await secretary.Sees("问题已提出");
        await Office.Turn();

        var options = device.Options();
        options.JavaScriptEnabled = false;
        var plain = await Somebody(options);
        await reader.OpenMail(ProjectOffice.Mover, MailKind.Consultation);
        await plain.Go(await reader.LinkInMail("答复：同意、不同意或意见"));
        await plain.Press("不同意");
        await plain.Sees("请写明理由");
        Assert.Contains("422", Assert.Single(plain.TakeComplaints()), StringComparison.Ordinal);
        await plain.Page.GetByLabel("理由或意见").FillAsync("需先调整控规。");
        await plain.Press("不同意");
        await plain.Sees("已记录您的答复");
        await Office.Turn();

        await reader.OpenMail(ProjectOffice.General, MailKind.Escalation);
        var link = await reader.LinkInMail("去决定：批准、退回或上报");
        await plain.Go(link);
        await plain.Sees("需先调整控规。");
        await plain.Press("批准");
        await plain.Sees("已通知");
        await plain.Go(link);
        await plain.Sees("决定：批准");

        await secretary.Go("/waiting");
        await secretary.Follow("去处理");
        await secretary.Page.GetByLabel("办理结果").FillAsync("改走北侧。");
        await secretary.Press("办结");
        await secretary.Sees("问题已办结");
        Assert.Empty(Complaints);
    }
}
