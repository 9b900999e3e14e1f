using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class ImportTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Changed = Upload.MatterHeader +
        "ZM-2026-001,普澜三街老旧小区改造（一期）,城市更新,城建和水务办公室,xiaoqu@zumiao.example,公共服务办公室、综合治理办公室,fg-chengjian@zumiao.example,2026-01-01,2027年1月31日,,\n" +
        "ZM-2026-901,新增口袋公园,城市更新,城建和水务办公室,城建办承办人,,分管城建领导,2026/9/1,2026/12/31,月,\n";

    private const string Wrong = Upload.MatterHeader +
        "ZM-2026-001,普澜三街老旧小区改造,城市更新,城建和水务办公室,nobody@zumiao.example,,fg-chengjian@zumiao.example,2026-01-01,2026-12-31,,\n" +
        "ZM-2026-902,,城市更新,城建和水务办公室,chengjian@zumiao.example,,fg-chengjian@zumiao.example,2026-13-01,2026-12-31,年,\n" +
        "ZM-2026-903,好的一行,城市更新,城建和水务办公室,chengjian@zumiao.example,,fg-chengjian@zumiao.example,2026-01-01,2026-12-31,,\n";

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task The_administrator_sees_what_a_list_changes_before_it_counts(Device device)
    {
        var admin = await SignedIn(Administrator, device);

        await admin.Import(Upload.Csv("matters.csv", Changed));
        await admin.Sees("变更 1 条");
        await Expect(admin.Page.Locator("del", new() { HasText = "普澜三街老旧小区改造" })).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("ins", new() { HasText = "2027-01-31" })).ToBeVisibleAsync();
        await admin.Sees("新增口袋公园");

        await admin.Go("/matters/ZM-2026-001");
        await admin.SeesNot("（一期）");

        await admin.Import(Upload.Csv("matters.csv", Changed));
        await admin.Press("确认导入");
        await admin.Sees("新增事项 1 项，更新事项 1 项");
        await admin.Go("/matters/ZM-2026-001");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("普澜三街老旧小区改造（一期）");
        Assert.Empty(Complaints);
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_wrong_list_shows_every_mistake_and_changes_nothing(Device device)
    {
        var admin = await SignedIn(Administrator, device);

        await admin.Import(Upload.Csv("matters.csv", Wrong));

        await admin.Sees("有 4 处问题，没有导入任何内容");
        var problems = admin.Page.Locator("tbody tr");
        await Expect(problems).ToHaveCountAsync(4);
        await Expect(problems.Filter(new() { HasText = "nobody@zumiao.example" })).ToContainTextAsync("第 2 行");
        await Expect(problems.Filter(new() { HasText = "2026-13-01" })).ToContainTextAsync("第 3 行");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "确认导入" })).ToHaveCountAsync(0);
        await admin.Go("/?q=ZM-2026-903");
        await admin.Sees("没有符合条件的事项");
    }
}
