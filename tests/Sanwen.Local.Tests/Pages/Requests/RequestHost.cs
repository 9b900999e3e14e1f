using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Mails;
using Sanwen.Core.Requests;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Requests;

/// <summary>The small office taking requests and wishes, on 8 October 2026 at 09:00.</summary>
internal static class RequestHost
{
    public const string Number = "SQ-2026-000001", Id = "request-SQ-2026-000001";

    /// <summary>All that is the resident's has this in it.</summary>
    public const string Mark = "mark-4711";

    public static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, .. "pixels-mark-4711"u8];

    private static readonly RequestPolicy Requests = new()
    {
        Channels =
        [
            new("suqiu", "群众诉求", "都可以反映", Doer, 5, ["环境卫生", "其他"], ContactOptional: true),
            new("xinyuan", "微心愿", "小心愿", Doer, 10, ["生活用品"], ClaimWorkingDays: 3, Leader: Leader),
        ],
        Communities = ["沙塘社区"],
        EraseAfterDays = 30,
    };

    public static Task<OfficeHost> OpenRequests() => Open(more: Take);

    /// <summary>Lets an office take them.</summary>
    public static void Take(IServiceCollection services) => services.AddSingleton(OfficeHost.Policy with { Requests = Requests });

    /// <summary>Fills in the public form as a person does, and sends it.</summary>
    /// <returns>The page that tells number and code.</returns>
    public static async Task<Seen> Ask(this OfficeHost host, Browser browser, string channel = "suqiu", string path = "/ask/", params (string Name, string Value)[] more)
    {
        var page = await browser.Get($"{path}{channel}");
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var subject = channel == "suqiu" ? "环境卫生" : "生活用品";
        return await browser.Submit(
            page,
            "提交",
            [
                ("subject", subject), ("community", "沙塘社区"), ("words", $"words {Mark}"), ("place", $"place {Mark}"), ("name", $"name {Mark}"),
                ("phone", "0757-83994711"), ("email", $"{Mark}@y.example"), ("consent", "yes"), .. more,
            ],
            ("photo", $"{Mark}.jpg", Picture));
    }

    public static string CodeOn(Seen page) => page.Document.QuerySelectorAll("dd b")[1].TextContent;

    /// <summary>The address in the last mail of that news.</summary>
    public static async Task<string> LinkIn(this OfficeHost host, RequestNews news) =>
        host.Address((await host.Mails(MailKind.Request)).Last(m => m.RequestNews == news));

    public static async Task<Seen> Look(Browser browser, string number, string code) =>
        await browser.Submit(await browser.Get("/ask/lookup"), "查询", [("number", number), ("code", code)]);

    /// <summary>Answers by the link of the last round's mail.</summary>
    public static async Task Answer(this OfficeHost host, Browser handler, string words) => await handler.Submit(
        await handler.Submit(await handler.Get(await host.LinkIn(RequestNews.ToRedo)), "查看内容并办理"), "提交答复", [("words", words)]);

    public static Task<Request> TheRequest(this OfficeHost host) => host.Find<Request>(Id);
}
