using System.CommandLine;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Commands;

/// <summary>The program without a command: the office, on one machine.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>How often it looks whether its data file is still its own.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

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
            var listen = r.GetRequiredValue(urls);
            var site = r.GetValue(address) ?? new Uri(listen.Split(';')[0].Replace("//*", "//localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));
            while (await Serve(office.Data(r), office.Rules(r), site, listen, cancel)) Console.Out.WriteLine("数据文件已换成另一个，重新载入。");
            return 0;
        }));
    }

    /// <returns>Whether it ended because another data file has come in the place of its own: nothing that it holds in memory is good any more.</returns>
    private static async Task<bool> Serve(DataFolder data, Rules rules, Uri site, string listen, CancellationToken cancel)
    {
        await using var app = OfficeHost.Build(data, rules, site, b => b.WebHost.UseUrls(listen));
        await FirstRun.Prepare(app.Services, cancel);
        await app.StartAsync(cancel);
        Console.Out.WriteLine($"三问已启动：{site}");
        Console.Out.WriteLine($"数据文件夹：{data.Root}");
        Console.Out.WriteLine(await app.Services.GetRequiredService<Welcome>().Line(cancel));
        var (ended, store) = (app.WaitForShutdownAsync(cancel), app.Services.GetRequiredService<SqliteStore>());
        while (await Task.WhenAny(ended, Task.Delay(Look, CancellationToken.None)) != ended)
        {
            if (!store.IsReplaced) continue;
            await app.StopAsync(cancel);
            return true;
        }

        await ended;
        return false;
    }
}
