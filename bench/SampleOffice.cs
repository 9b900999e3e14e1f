using System.Globalization;
using System.Text;

namespace Sanwen.Bench;

/// <summary>Lists of any size, the same for the same size, as the files that an office would import.</summary>
internal sealed class SampleOffice
{
    private const int MattersPerUnit = 100;

    private readonly int _matters;
    private readonly int _people;

    public SampleOffice(DirectoryInfo folder, int matters, int people)
    {
        (_matters, _people) = (matters, people);
        People = Write(folder, "people.csv", "姓名,单位,职务,邮箱,角色", PeopleLines());
        Matters = Write(folder, "matters.csv", "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注,当前进度", MatterLines());
        Replies = Write(folder, "replies.csv", "时间,编号,问,进度,内容", ReplyLines());
    }

    public FileInfo People { get; }

    public FileInfo Matters { get; }

    /// <summary>Nine of ten matters are answered, spread over the days of each question of September 2026.</summary>
    public FileInfo Replies { get; }

    private int Units => Math.Max(1, _matters / MattersPerUnit);

    private IEnumerable<string> PeopleLines()
    {
        yield return "主要领导,领导班子,,principal@bench.example,主要领导";
        yield return "系统管理员,督查室,,admin@bench.example,管理员、督办员";
        for (var i = 0; i < 10; i++) yield return $"分管领导{i},领导班子,,leader{i}@bench.example,分管领导";
        for (var u = 0; u < Units; u++) yield return $"负责人{u},单位{u},,head{u}@bench.example,单位负责人";
        for (var p = 0; p < _people; p++) yield return $"承办人{p},单位{p % Units},,p{p}@bench.example,承办人";
    }

    private IEnumerable<string> MatterLines()
    {
        for (var m = 0; m < _matters; m++)
        {
            var person = m % _people;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"B-{m:000000},第{m}项老旧小区改造与管网提升,清单{m % 12},单位{person % Units},p{person}@bench.example,,leader{m % 10}@bench.example,2026-01-01,2026-12-31,,基准数据,{m * 7 % 100}");
        }
    }

    private IEnumerable<string> ReplyLines()
    {
        (string Question, DateTime From)[] rounds =
            [("计划", new(2026, 9, 1, 9, 5, 0)), ("进度", new(2026, 9, 15, 9, 5, 0)), ("结果", new(2026, 9, 28, 9, 5, 0))];
        foreach (var (question, from) in rounds)
        {
            for (var m = 0; m < _matters; m++)
            {
                if (m % 10 == 0) continue;
                var at = from.AddMinutes(m % _people * 4 % 2800);
                yield return $"{at:yyyy-MM-dd HH:mm},B-{m:000000},{question},{(m * 7 % 100) + 1},按计划推进，本周完成一个节点";
            }
        }
    }

    private static FileInfo Write(DirectoryInfo folder, string name, string header, IEnumerable<string> lines)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        File.WriteAllLines(file.FullName, lines.Prepend(header), new UTF8Encoding(false));
        return file;
    }
}
