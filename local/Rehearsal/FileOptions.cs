using System.CommandLine;

namespace Sanwen.Local.Rehearsal;

/// <summary>The options that name the files of a rehearsal.</summary>
internal sealed class FileOptions
{
    private readonly Option<FileInfo?> _matters = new("--matters") { Description = "事项表（CSV 或 XLSX）" };
    private readonly Option<FileInfo[]> _people = new("--people") { Description = "人员表（CSV 或 XLSX），可以给出多次", Required = true };
    private readonly Option<FileInfo?> _replies = new("--replies") { Description = "答复表：时间,编号,问,进度,内容" };
    private readonly Option<FileInfo?> _projects = new("--projects") { Description = "项目表（CSV 或 XLSX）" };
    private readonly Option<FileInfo?> _branches = new("--branches") { Description = "党组织表（CSV 或 XLSX）" };
    private readonly Option<FileInfo?> _actions = new("--actions") { Description = "动作表：时间,动作,对象,人,内容" };

    public IReadOnlyList<Option> All => [_matters, _people, _replies, _projects, _branches, _actions];

    public RehearsalFiles Read(ParseResult result) => new(
        result.GetValue(_matters),
        result.GetRequiredValue(_people),
        result.GetValue(_replies),
        result.GetValue(_projects),
        result.GetValue(_branches),
        result.GetValue(_actions));
}
