using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Import;

namespace Sanwen.Core.Calls;

/// <summary>Criteria in one cell: <c>创新性 40、可行性 30、群众参与 30</c>.</summary>
public static partial class CriteriaText
{
    internal const string Column = "评分标准";

    private const string Allowed = "应形如 创新性 40、可行性 30、群众参与 30，权重合计 100";

    private const int MostName = 20;

    public static string Write(IReadOnlyList<Criterion> criteria) =>
        string.Join('、', criteria.Select(c => FormattableString.Invariant($"{c.Name} {c.Weight}")));

    internal static IReadOnlyList<Criterion> Read(RowCells row)
    {
        var parts = row.Several(Column, MostName + 5);
        var criteria = parts.Select(One).OfType<Criterion>().ToList();
        if (parts.Count == 0) row.Missing(Column, Allowed);
        else if (criteria.Count < parts.Count) row.Wrong(Column, "有一项不是“名称 权重”", Allowed);
        else if (criteria.Select(c => c.Name).Distinct().Count() < criteria.Count) row.Wrong(Column, "有两项同名", Allowed);
        else if (criteria.Sum(c => c.Weight) is not 100 and var sum) row.Wrong(Column, $"权重合计 {sum}", Allowed);
        return criteria;
    }

    private static Criterion? One(string part)
    {
        var match = Form().Match(Texts.Narrow(part));
        return match.Success && int.Parse(match.Groups["weight"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 100 and var weight
            && match.Groups["name"].Length <= MostName
            ? new(match.Groups["name"].Value, weight)
            : null;
    }

    [GeneratedRegex(@"\A(?<name>\S(?:.*\S)?)[\s:]+(?<weight>[0-9]{1,3})\s*%?\z")]
    private static partial Regex Form();
}
