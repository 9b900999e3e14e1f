using System.CommandLine;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Commands;

/// <summary>The program without a command: the office, on one machine.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://localhost:5080";

    public static void Configure(RootCommand root)
    {
        var urls = new Option<string>("--urls") { Description = "监听的地址", DefaultValueFactory = _ => DefaultUrl };
        var address = SiteAddress.Option("邮件链接用的网站地址（默认同 --urls）");
        var office = new OfficeOptions();
        root.Add(urls);
        root.Add(address);
        foreach (var option in office.All) root.Add(option);
        root.SetAction((r, cancel) => Faults.Guard(async () =>
        {
            var rules = office.Rules(r);
            var listen = r.GetRequiredValue(urls);
            var site = r.GetValue(address) ?? new Uri(listen.Split(';')[0].Replace("//*", "//localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));
            await using var app = OfficeHost.Build(office.Data(r), rules, site, b => b.WebHost.UseUrls(listen));
            await FirstRun.Prepare(app.Services, cancel);
            await app.StartAsync(cancel);
            Console.Out.WriteLine($"三问已启动：{site}");
            Console.Out.WriteLine($"数据文件夹：{office.Data(r).Root}");
            Console.Out.WriteLine(await app.Services.GetRequiredService<Welcome>().Line(cancel));
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }));
    }
}
