using Sanwen.Core.Policies;

namespace Sanwen.Core.Agreements;

public enum AgreementState
{
    /// <summary>履行中, in its first term.</summary>
    Active,

    /// <summary>已续签: in a later term.</summary>
    Renewed,

    /// <summary>即将到期: within the policy's days of its end.</summary>
    Expiring,

    /// <summary>已到期, neither renewed nor ended.</summary>
    Expired,

    /// <summary>已终止.</summary>
    Ended,
}

/// <summary>How an agreement stands on a day.</summary>
public static class AgreementStates
{
    /// <summary>Its last day still counts as within the term.</summary>
    public static AgreementState StateOn(this Agreement agreement, DateOnly day, AgreementPolicy policy) =>
        agreement.Ending is not null ? AgreementState.Ended
        : day > agreement.To ? AgreementState.Expired
        : agreement.To.DayNumber - day.DayNumber <= policy.ExpiringDays ? AgreementState.Expiring
        : agreement.Terms.Count > 0 ? AgreementState.Renewed
        : AgreementState.Active;

    /// <summary>Whether it holds on the day: neither over nor ended.</summary>
    public static bool HoldsOn(this Agreement agreement, DateOnly day) => agreement.Ending is null && day <= agreement.To;

    /// <summary>Whether it holds and nothing was done under it for as many months as the policy allows.</summary>
    public static bool IsQuietOn(this Agreement agreement, DateOnly day, AgreementPolicy policy) =>
        agreement.HoldsOn(day) && agreement.LastActive().AddMonths(policy.QuietMonths) <= day;

    public static bool WasActiveSince(this Agreement agreement, DateOnly first) => agreement.Activities.Any(a => a.Day >= first);

    /// <summary>The first day of the half-year that a day is in.</summary>
    public static DateOnly HalfYearOf(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 7, 1);

    /// <summary>The first day of the quarter that a day is in.</summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);

    public static string Name(this AgreementState state) => state switch
    {
        AgreementState.Active => "履行中",
        AgreementState.Renewed => "已续签",
        AgreementState.Expiring => "即将到期",
        AgreementState.Expired => "已到期",
        AgreementState.Ended => "已终止",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

public static class CounterpartLevels
{
    public static IReadOnlyList<(CounterpartLevel Level, string Name)> All { get; } =
        [(CounterpartLevel.Province, "省"), (CounterpartLevel.City, "市"), (CounterpartLevel.District, "区")];

    public static string Name(this CounterpartLevel level) => All.First(l => l.Level == level).Name;

    public static CounterpartLevel? Find(string name) =>
        All.Where(l => l.Name == name || $"{l.Name}级" == name).Select(l => (CounterpartLevel?)l.Level).FirstOrDefault();
}
