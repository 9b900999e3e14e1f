using System.CommandLine;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Commands;

/// <summary>The options of every command that works on an office: where its data is, and which rules hold.</summary>
internal sealed class OfficeOptions
{
    private readonly Option<string> _data = new("--data")
    { Description = "数据文件夹", DefaultValueFactory = _ => "data" };

    private readonly Option<string?> _policy = new("--policy")
    { Description = "规则文件（默认为数据文件夹中的 policy.json）" };

    private readonly Option<string?> _calendar = new("--calendar")
    { Description = "日历文件夹（默认为数据文件夹中的 calendar）" };

    public IEnumerable<Option> All => [_data, _policy, _calendar];

    public DataFolder Data(ParseResult parsed) => new(parsed.GetRequiredValue(_data));

    /// <summary>Puts the default rules in place where there are none yet, then reads what holds.</summary>
    /// <exception cref="Core.Policies.FileProblemException">The rules cannot be used.</exception>
    public Rules Rules(ParseResult parsed)
    {
        var data = Data(parsed);
        RuleFolder.Put(data);
        return RuleFolder.Read(Policy(parsed), Calendar(parsed));
    }

    public string Policy(ParseResult parsed) => parsed.GetValue(_policy) ?? Data(parsed).Policy;

    public string Calendar(ParseResult parsed) => parsed.GetValue(_calendar) ?? Data(parsed).Calendar;
}
