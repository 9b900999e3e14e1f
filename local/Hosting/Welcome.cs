using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Hosting;

/// <summary>What the console says at the start: where the site is, and how the administrator gets in.</summary>
internal static class Welcome
{
    public static async Task Print(IServiceProvider services, Uri site, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var office = await services.GetRequiredService<OfficeReader>().Read(cancel);
        Console.Out.WriteLine($"三问已启动：{site}");
        Console.Out.WriteLine($"数据文件夹：{services.GetRequiredService<DataFolder>().Root}");
        if (office.Having(Roles.Administrator) is not [var administrator, ..])
        {
            Console.Out.WriteLine("人员名单中没有管理员：请在名单中为一人加上“管理员”角色后重新导入。");
            return;
        }

        var link = await services.GetRequiredService<SigningIn>().Issue(administrator.Email, now, cancel);
        Console.Out.WriteLine($"{administrator.Name} 的登录链接（只能用一次）：{services.GetRequiredService<MailWriter>().AddressOf(link!)}");
    }
}
