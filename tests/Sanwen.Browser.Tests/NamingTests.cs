using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class NamingTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Person = "chaodong@zumiao.example", PersonName = "朝东村负责人", Matter = "朝东村";
    private const string Leader = "zhuyao@zumiao.example", LeaderName = "街道主要领导", Decision = "去审定：点名或暂不点名";

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task What_stays_unanswered_climbs_the_ladder_until_the_bulletin_names_it(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        await Office.MoveTo("2026-10-08 09:00");
        await reader.OpenMail(Person, MailKind.Urge);
        await reader.Sees("催办");
        await Office.MoveTo("2026-10-10 09:00");
        await reader.OpenMail("fg-gengxin@zumiao.example", MailKind.Notice, PersonName);
        await reader.Sees("督办〔2026〕");

        await Office.MoveTo("2026-10-13 09:30");
        await reader.OpenMail(Leader, MailKind.Approval, PersonName);
        var link = await reader.LinkInMail(Decision);
        await reader.PressInMail(Decision);
        await reader.Sees("经提醒、催办、督办仍未答复");
        await reader.Press("通报点名");
        await reader.Sees("通报点名");
        await Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "暂不点名" })).ToHaveCountAsync(0);

        var later = await Somebody(device);
        await later.Go(link);
        await later.Sees($"{LeaderName}已于 10月13日 09:30 决定：通报点名");
        await Expect(later.Page.GetByRole(AriaRole.Button, new() { Name = "通报点名" })).ToHaveCountAsync(0);

        await Office.MoveTo("2026-10-15 09:00");
        await reader.OpenMail(Leader, MailKind.Bulletin);
        await reader.PressInMail("查看通报全文");
        await Expect(Named(reader)).ToContainTextAsync(Matter);
        await Expect(Named(reader)).ToContainTextAsync("问结果未答复");
        await Expect(Named(reader)).Not.ToContainTextAsync("东升村");
        Assert.Empty(Complaints);
    }

    private static ILocator Named(Visitor reader) =>
        reader.Page.Locator("section", new() { Has = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "通报点名" }) });
}
