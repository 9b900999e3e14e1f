using System.Text.RegularExpressions;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Store;

/// <summary>Names every wrong setting by its key, all at once.</summary>
internal sealed partial class StoreOptionsCheck : OptionsCheck<StoreOptions>
{
    protected override IEnumerable<string> Problems(StoreOptions options)
    {
        if (!TableName().IsMatch(options.Table))
            yield return $"Store:Table 应为 3 到 63 个英文字母或数字，以字母开头，现为“{options.Table}”。";
        foreach (var (key, value) in new[] { (nameof(options.Texts), options.Texts), (nameof(options.Files), options.Files) })
        {
            if (!ContainerName.IsOne(value))
                yield return $"Store:{key} 应为 3 到 63 个小写字母、数字或单个连字符，以字母或数字开头和结尾，现为“{value}”。";
        }

        if (options.Texts == options.Files)
            yield return $"Store:Texts 和 Store:Files 不能相同，现均为“{options.Files}”。";
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    private static partial Regex TableName();
}
