using Sanwen.Core.Import;

namespace Sanwen.Web.Import;

/// <summary>What the records of lists are called, and what they are counted by.</summary>
public static class ImportWords
{
    public static readonly (string Word, string Unit)
        People = ("人员", "人"),
        Branches = ("党组织", "个"),
        Projects = ("项目", "个"),
        Investments = ("完成投资", "笔"),
        Matters = ("事项", "项");

    /// <summary>已导入：新增人员 2 人，更新事项 1 项。</summary>
    public static string Told(ImportTally tally)
    {
        ((string Word, string Unit) Of, Tally Count)[] all =
        [
            (People, tally.People), (Branches, tally.Branches), (Projects, tally.Projects), (Investments, tally.Investments), (Matters, tally.Matters),
            .. tally.Records.Select(r => ((r.Word, r.Unit), r.Count)),
        ];
        var parts = all.SelectMany(a => new[] { Part("新增", a.Of, a.Count.New), Part("更新", a.Of, a.Count.Changed) }).OfType<string>().ToList();
        return $"已导入：{(parts.Count > 0 ? string.Join('，', parts) : "没有变化")}。";
    }

    private static string? Part(string what, (string Word, string Unit) of, int count) =>
        count > 0 ? $"{what}{of.Word} {count} {of.Unit}" : null;
}
