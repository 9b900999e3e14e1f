using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Mails;
using static Microsoft.Playwright.Assertions;

namespace Sanwen.Browser.Tests;

public sealed class AnswerTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Person = "shuiwu@zumiao.example";

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Who_is_asked_answers_from_the_mail_and_is_reminded_of_the_one_left_open(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        await reader.OpenMail(Person, MailKind.Ask);
        await reader.PressInMail("答复 4 项");
        await reader.Sees("还有 4 项待答");

        await FillIn(reader, 0, "86.5", "主管贯通，正在通水试验。");
        await reader.Press("保存草稿");
        await reader.Sees("草稿已保存");

        await reader.OpenMail(Person, MailKind.Ask);
        await reader.PressInMail("答复 4 项");
        await reader.Sees("保存的草稿");
        await Expect(Card(reader, 0).GetByLabel("目前进度")).ToHaveValueAsync("86.5");

        await FillIn(reader, 1, "47", "首段用地手续需区里支持。");
        await Card(reader, 1).GetByLabel("需协调").CheckAsync();
        await FillIn(reader, 2, "94", "本月清理河面漂浮物 12 处。");
        await Card(reader, 2).GetByText("附件").First.ClickAsync();
        await Card(reader, 2).GetByLabel("添加附件").SetInputFilesAsync(Upload.Pdf("整治台账.pdf"));
        await reader.Press("提交答复");
        await reader.Sees("已答 3 项，还有 1 项");
        await reader.Sees("已交 1 个");
        await Office.Turn();

        await Office.MoveTo("2026-09-29 09:00");
        await reader.OpenMail(Person, MailKind.Reminder);
        await Expect(reader.Mail()).ToContainTextAsync("已验收黑臭水体水质保障");
        await Expect(reader.Mail()).Not.ToContainTextAsync("新建10公里污水管网");
        await reader.PressInMail("答复 1 项");
        await FillIn(reader, 0, "85", "水质连续三个月达标。");
        await reader.Press("提交答复");
        await reader.Sees("已全部答复，共 4 项");

        await reader.Go("/matters/ZM-2026-061");
        await reader.Sees("需协调");
        await reader.Go("/matters/ZM-2026-062");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "整治台账.pdf" })).ToBeVisibleAsync();
        Assert.Empty(Complaints);
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task A_wrong_percentage_is_named_at_its_field_and_nothing_typed_is_lost(Device device)
    {
        var reader = await SignedIn(Administrator, device);
        await reader.OpenMail(Person, MailKind.Ask);
        await reader.PressInMail("答复 4 项");

        await FillIn(reader, 0, "八成", "主管贯通。");
        await FillIn(reader, 1, "47", "首段贯通在即。");
        await reader.Press("提交答复");

        await reader.Sees("有 1 处需要改正");
        await reader.Sees("“八成”不是 0 到 100 的数");
        await Expect(Card(reader, 1).GetByLabel("本月结果")).ToHaveValueAsync("首段贯通在即。");
        await FillIn(reader, 0, "80", "主管贯通。");
        await reader.Press("提交答复");
        await reader.Sees("已答 2 项，还有 2 项");
    }

    private static ILocator Card(Visitor reader, int number) => reader.Page.Locator("section.answer").Nth(number);

    private static async Task FillIn(Visitor reader, int number, string percent, string words)
    {
        await Card(reader, number).GetByLabel("目前进度").FillAsync(percent);
        await Card(reader, number).GetByLabel("本月结果").FillAsync(words);
    }
}
