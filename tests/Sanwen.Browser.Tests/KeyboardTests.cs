using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task The_first_key_skips_to_the_content_and_the_next_ones_reach_the_search()
    {
        var officer = await SignedIn("duban@zumiao.example", Device.Desktop);
        await officer.Go("/");

        await officer.Page.Keyboard.PressAsync("Tab");
        await Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await officer.Page.Keyboard.PressAsync("Enter");
        await Expect(officer.Page.Locator("main")).ToBeFocusedAsync();
        await TabTo(officer, "#q");
        await officer.Page.Keyboard.TypeAsync("污水管网");
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Sees("新建10公里污水管网");
        await officer.Sees("共 1 项");
    }

    [Fact]
    public async Task The_answer_form_is_filled_and_sent_by_keyboard_alone()
    {
        var reader = await SignedIn(Administrator, Device.Desktop);
        await reader.OpenMail("chaodong@zumiao.example", MailKind.Ask);
        await reader.Go(await reader.LinkInMail("答复 1 项"));

        await TabTo(reader, "#percent-0");
        await reader.Page.Keyboard.PressAsync("Control+A");
        await reader.Page.Keyboard.TypeAsync("72");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.TypeAsync("平整完成七成。");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Space");
        await Expect(reader.Page.GetByLabel("需协调")).ToBeCheckedAsync();
        await TabTo(reader, "button[value=reply]");
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.Sees("已全部答复，共 1 项");
    }

    /// <summary>Goes on with the key until an element has the focus; at every stop the focus has to be seen.</summary>
    private static async Task TabTo(Visitor visitor, string target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var focus = visitor.Page.Locator(":focus");
            Assert.True(await focus.EvaluateAsync<bool>(FocusIsSeen), $"The focus cannot be seen on {await focus.EvaluateAsync<string>("e => e.outerHTML")}");
            if (await focus.EvaluateAsync<bool>("(e, target) => e.matches(target)", target)) return;
        }

        Assert.Fail($"{MostTabs} presses of the tab key do not reach {target}.");
    }

    private const string FocusIsSeen =
        "e => { const s = getComputedStyle(e), r = e.getBoundingClientRect();" +
        " return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none') && r.width > 0 && r.bottom > 0 && r.top < innerHeight; }";
}
