using Sanwen.Core.Import;
using Sanwen.Functions.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Hosting;

/// <summary>Names every wrong setting by its key, all at once.</summary>
public sealed class OfficeOptionsCheck : OptionsCheck<OfficeOptions>
{
    protected override IEnumerable<string> Problems(OfficeOptions options)
    {
        if (Site(options.Site) is { } wrong)
            yield return $"Sanwen:Site {wrong}应为网站的完整地址，邮件中的链接以它开头，如 https://sanwen.example.cn。";
        if (options.Administrator.Length > 0 && !EmailAddress.TryNormalize(options.Administrator, out _))
            yield return $"Sanwen:Administrator 应为一个邮箱地址，现为“{options.Administrator}”。";
        if (!bool.TryParse(options.Sample, out _))
            yield return $"Sanwen:Sample 应为 true 或 false，现为“{options.Sample}”。";
        if (!ContainerName.IsOne(options.Container))
            yield return $"Sanwen:Container 应为 3 到 63 个小写字母、数字或单个连字符，现为“{options.Container}”。";
        if (VaultReference.Problem(OfficeOptions.LinkKeysKey, options.LinkKeys) is { } unfetched) yield return unfetched;
    }

    private static string? Site(string text)
    {
        if (text.Length == 0) return "没有填写。";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https")) return $"不是网址：“{text}”。";
        if (site.Query.Length + site.Fragment.Length > 0 || site.AbsolutePath != "/") return $"不能带路径或参数：“{text}”。";
        return site.Scheme == "https" || site.IsLoopback ? null : $"须用 https（只有本机可用 http）：“{text}”。";
    }
}
