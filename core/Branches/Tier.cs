namespace Sanwen.Core.Branches;

/// <summary>层级 of the temporary Party organisations on key projects, the lowest first.</summary>
public enum Tier
{
    /// <summary>临时党支部: the branch on a project.</summary>
    Branch,

    /// <summary>临时党总支: the general branch over several branches.</summary>
    GeneralBranch,

    /// <summary>总指挥部: the headquarters at the top.</summary>
    Headquarters,
}

public static class TierNames
{
    /// <summary>支部, 总支 and 总指挥部, as in the column 层级.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Name)> All =
    [
        (Tier.Branch, "支部"),
        (Tier.GeneralBranch, "总支"),
        (Tier.Headquarters, "总指挥部"),
    ];

    public static string Name(this Tier tier) => All.First(t => t.Tier == tier).Name;

    public static Tier? Find(string name) => All.Where(t => t.Name == name).Select(t => (Tier?)t.Tier).FirstOrDefault();
}
