using Sanwen.Core.Matters;

namespace Sanwen.Core.Import;

/// <summary>The words of the column 进度口径.</summary>
public static class BasisNames
{
    public static readonly IReadOnlyList<(ProgressBasis Basis, string Name)> All =
    [
        (ProgressBasis.HalfMonths, "半月"),
        (ProgressBasis.Months, "月"),
        (ProgressBasis.Days, "日"),
        (ProgressBasis.Milestones, "节点"),
    ];

    internal static readonly IReadOnlyList<string> Words = [.. All.Select(b => b.Name)];

    public static ProgressBasis? Find(string name) =>
        All.Where(b => b.Name == name).Select(b => (ProgressBasis?)b.Basis).FirstOrDefault();

    public static string Text(this ProgressBasis basis) => All.First(b => b.Basis == basis).Name;
}
