using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class AssignmentTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Person = "chengjian@zumiao.example", Successor = "daolu@zumiao.example", SuccessorName = "城建办道路承办人";
    private const string Leader = "fg-chengjian@zumiao.example", Matter = "/matters/ZM-2026-017";

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_matter_is_handed_over_once_the_successor_accepts_it(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        var person = await SignedIn(Person, device);
        await person.Go(Matter);
        var form = person.Page.Locator("details", new() { HasText = "申请移交" });
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("接收人").SelectOptionAsync(Successor);
        await form.GetByLabel("移交理由").FillAsync("岗位调整。");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await person.Sees("已提交移交申请");
        await Office.Turn();

        await reader.OpenMail(Successor, MailKind.Approval, "移交");
        await reader.PressInMail("去决定：接收或退回");
        await reader.Press("接收");
        await reader.Sees("决定：接收");
        await reader.Go(Matter);
        await Expect(reader.Page.Locator("dl.facts")).ToContainTextAsync(SuccessorName);
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_leader_asks_directly_and_is_told_the_answer(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        var leader = await SignedIn(Leader, device);
        await leader.Go(Matter);
        var form = leader.Page.Locator("details", new() { HasText = "一竿子督办" });
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("答复期限").FillAsync("2026-09-30");
        await form.GetByLabel("要问的事").FillAsync("垃圾分类亭还有几处没有通水？");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await leader.Sees("已直接问到责任人");
        await Office.Turn();

        await reader.OpenMail(Person, MailKind.DirectAsk);
        await reader.PressInMail("确认收到并答复");
        await reader.Press("确认收到");
        await reader.Sees("已确认收到");
        await reader.Page.GetByLabel("答复").FillAsync("还有 3 处，10 月 8 日前全部接通。");
        await reader.Press("提交答复");
        await reader.Sees("还有 3 处，10 月 8 日前全部接通。");
        await Office.Turn();

        await reader.OpenMail(Leader, MailKind.Told, "已答复");
        await Expect(reader.Mail()).ToContainTextAsync("10 月 8 日前全部接通");
        Assert.Empty(Complaints);
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Who_goes_away_names_a_substitute_who_then_is_asked(Device device)
    {
        var person = await SignedIn(Person, device);
        await person.Go($"/people/{Person}");
        await person.Page.GetByText("设置代理人").ClickAsync();
        await person.Page.GetByLabel("代理人", new() { Exact = true }).SelectOptionAsync(Successor);
        await person.Page.GetByLabel("开始日期（含）").FillAsync("2026-10-08");
        await person.Page.GetByLabel("结束日期（含）").FillAsync("2026-10-20");
        await person.Press("设置");
        await Expect(person.Page.Locator("#substitutes")).ToContainTextAsync("2026-10-08 至 2026-10-20");

        await Office.MoveTo("2026-10-08 09:00");
        var reader = await SignedIn(Administrator, device);
        await reader.OpenMail(Successor, MailKind.Ask, "（代城建办承办人）");
        await reader.PressInMail("答复 2 项");
        await reader.Sees("代 城建办承办人 答复");
        Assert.Empty(Complaints);
    }
}
