using Sanwen.Core.Branches;

namespace Sanwen.Core.Import;

/// <summary>A row of a list of branches whose key is sound. The tree is checked over all of them, whatever else is wrong with a row.</summary>
/// <param name="Before">The branch as it stands; null when it is new.</param>
/// <param name="Tier">Null when the row names none that there is.</param>
/// <param name="Secretary">The address; null when there is a problem.</param>
internal sealed record BranchDraft(
    RowCells Row, Branch? Before, string Key, string Name, Tier? Tier, string? Secretary, IReadOnlyList<string> Members, DateOnly? FoundedOn)
{
    /// <summary>The branch under that parent; null when anything was wrong with the row.</summary>
    public Branch? Under(string? parent)
    {
        if (Row.Failed || Tier is not { } tier || Secretary is not { } secretary) return null;

        var branch = new Branch
        {
            Key = Key,
            Name = Name,
            Tier = tier,
            Parent = parent,
            Secretary = secretary,
            Members = [.. Members.Where(m => m != secretary)],
            FoundedOn = FoundedOn,
        };
        return Before is null ? branch : BranchFields.Put(branch, Before);
    }
}
