using Sanwen.Core.Policies;

namespace Sanwen.Core.Agreements;

/// <summary>What the figures about agreements count.</summary>
public enum AgreementGroup
{
    /// <summary>履行中: holds on the day, whether it soon expires or not.</summary>
    Holding,

    /// <summary>即将到期, within the policy's days.</summary>
    Expiring,

    /// <summary>已到期, neither renewed nor ended.</summary>
    Expired,

    /// <summary>Holds, and nothing was done under it this half-year.</summary>
    Inactive,

    /// <summary>Something was done under it this year.</summary>
    ActiveThisYear,

    /// <summary>已续签 at least once.</summary>
    Renewed,

    /// <summary>已终止.</summary>
    Ended,
}

public static class AgreementGroups
{
    public static bool Has(this AgreementGroup group, Agreement agreement, DateOnly day, AgreementPolicy policy) => group switch
    {
        AgreementGroup.Holding => agreement.HoldsOn(day),
        AgreementGroup.Expiring => agreement.StateOn(day, policy) == AgreementState.Expiring,
        AgreementGroup.Expired => agreement.StateOn(day, policy) == AgreementState.Expired,
        AgreementGroup.Inactive => agreement.HoldsOn(day) && !agreement.WasActiveSince(AgreementStates.HalfYearOf(day)),
        AgreementGroup.ActiveThisYear => agreement.WasActiveSince(new(day.Year, 1, 1)),
        AgreementGroup.Renewed => agreement.Terms.Count > 0,
        AgreementGroup.Ended => agreement.Ending is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>How many activities there were in the year of a day, and how many took part.</summary>
    public static (int Activities, int People) InYearOf(this IEnumerable<Agreement> agreements, DateOnly day)
    {
        var activities = agreements.SelectMany(a => a.Activities).Where(a => a.Day.Year == day.Year && a.Day <= day).ToList();
        return (activities.Count, activities.Sum(a => a.People));
    }

    public static string Name(this AgreementGroup group, AgreementPolicy policy) => group switch
    {
        AgreementGroup.Holding => "履行中",
        AgreementGroup.Expiring => FormattableString.Invariant($"{policy.ExpiringDays} 天内到期"),
        AgreementGroup.Expired => "已到期",
        AgreementGroup.Inactive => "本半年无活动",
        AgreementGroup.ActiveThisYear => "今年有活动",
        AgreementGroup.Renewed => "续签过",
        AgreementGroup.Ended => "已终止",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
