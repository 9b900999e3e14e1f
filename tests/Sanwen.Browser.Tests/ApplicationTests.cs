using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class ApplicationTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Person = "daolu@zumiao.example", Leader = "fg-chengjian@zumiao.example";
    private const string Matter = "/matters/ZM-2026-010", Done = "/matters/ZM-2026-013";

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Who_is_responsible_signs_in_by_mail_and_applies_and_the_leader_decides_from_the_mail(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        var person = await Somebody(device);
        await AskForLink(person);
        await reader.OpenMail(Person, MailKind.SignIn);
        await Expect(reader.Mail()).ToContainTextAsync("链接只能使用一次");
        await person.Go(await reader.LinkInMail("登录"));
        await person.Press("登录");
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(Matter));

        await Apply(person, "申请延期", "延期理由", "雨季停工二十天。", ("新的完成时限", "2027-01-31"));
        await person.Sees("已提交延期申请");
        await Office.Turn();
        await reader.OpenMail(Leader, MailKind.Approval, "延期");
        await reader.PressInMail("去审批：同意或退回");
        await reader.Sees("延到 2027年1月31日");
        await reader.Press("同意");
        await reader.Sees("决定：同意");
        await person.Go(Matter);
        await person.Sees("2027-01-31");

        await Apply(person, "申请延期", "延期理由", "还想再缓一缓。", ("新的完成时限", "2027-12-31"));
        await Office.Turn();
        await reader.OpenMail(Leader, MailKind.Approval, "延期");
        await reader.PressInMail("去审批：同意或退回");
        await reader.Press("退回");
        await reader.Sees("请写明");
        await reader.Page.GetByLabel("理由").FillAsync("工期已经放宽过一次。");
        await reader.Press("退回");
        await reader.Sees("决定：退回");
        await Office.Turn();
        await reader.OpenMail(Person, MailKind.Decided, "延期被退回");
        await Expect(reader.Mail()).ToContainTextAsync("工期已经放宽过一次。");
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_matter_closed_out_turns_blue(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        var person = await SignedIn(Person, device);
        await person.Go(Done);
        await Apply(person, "申请销号", "完成情况", "全部路段已交付使用。");
        await person.Sees("已提交销号申请");
        await Office.Turn();

        await reader.OpenMail(Leader, MailKind.Approval, "销号");
        await reader.PressInMail("去核验：同意或退回");
        await reader.Sees("全部路段已交付使用。");
        await reader.Press("同意");
        await reader.Sees("决定：同意");

        await reader.Go("/?light=blue");
        await reader.Sees("福贤路、文沙路慢行系统收尾");
        await person.Go(Done);
        await person.Sees("已销号");
        Assert.Empty(Complaints);
    }

    private static async Task AskForLink(Visitor person)
    {
        await person.Go(Matter);
        await person.Page.GetByLabel("邮箱").FillAsync(Person);
        await person.Press("发送登录链接");
        await person.Sees("请查收邮件");
    }

    private static async Task Apply(Visitor person, string what, string label, string reason, (string Label, string Value)? more = null)
    {
        var form = person.Page.Locator("details", new() { HasText = what });
        await form.Locator("summary").ClickAsync();
        if (more is { } field) await form.GetByLabel(field.Label).FillAsync(field.Value);
        await form.GetByLabel(label).FillAsync(reason);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }
}
