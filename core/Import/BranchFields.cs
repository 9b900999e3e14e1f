using Sanwen.Core.Branches;

namespace Sanwen.Core.Import;

internal static class BranchFields
{
    public static readonly IReadOnlyList<Field<Branch>> All =
    [
        new(ImportColumns.BranchName, (b, _) => b.Name),
        new(ImportColumns.Tier, (b, _) => b.Tier.Name()) { Choices = [.. TierNames.All.Select(t => t.Name)] },
        new(ImportColumns.Parent, (b, _) => b.Parent ?? ""),
        new(ImportColumns.Secretary, (b, describe) => describe(b.Secretary)),
        new(ImportColumns.Members, (b, describe) => string.Join('、', b.Members.Select(describe))),
        new(ImportColumns.FoundedOn, (b, _) => b.FoundedOn is { } day ? DateText.Write(day) : ""),
    ];

    /// <summary>The imported columns of <paramref name="from"/> put on the branch as it stands; that it lapsed stays.</summary>
    public static Branch Put(Branch from, Branch onto) => onto with
    {
        Name = from.Name,
        Tier = from.Tier,
        Parent = from.Parent,
        Secretary = from.Secretary,
        Members = from.Members,
        FoundedOn = from.FoundedOn,
    };
}
