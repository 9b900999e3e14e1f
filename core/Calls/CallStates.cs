using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Calls;

/// <summary>Who is asked what in a call.</summary>
public static class CallStates
{
    public static string Name(this CallState state) => state switch
    {
        CallState.Planned => "未开始",
        CallState.Nominating => "申报中",
        CallState.Scoring => "评审中",
        CallState.Ranked => "待定",
        CallState.Granted => "已定",
        CallState.Void => "无人申报",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Those to be invited, by address: the first head of each unit, and the people named.</summary>
    public static IReadOnlyList<string> Invitees(this Call call, Office office) =>
        [.. call.Units.Select(u => office.HeadsOf(u).FirstOrDefault()?.Email).OfType<string>().Concat(call.People).Distinct()];

    /// <summary>What was nominated in a person's place: by that person, or for the person's unit where units nominate.</summary>
    public static Nomination? NominationOf(this Call call, string person, string unit) =>
        call.Nominations.FirstOrDefault(n => n.For == person || (n.Unit == unit && call.Units.Contains(unit) && !call.People.Contains(person)));

    /// <summary>The nominations that a judge may score: those of other units.</summary>
    public static IReadOnlyList<Nomination> ScoredBy(this Call call, string judge, Office office) =>
        [.. call.Nominations.Where(n => n.Unit != office.UnitOf(judge))];

    /// <summary>The judges who have something to score and have not done so.</summary>
    public static IReadOnlyList<string> Unscored(this Call call, Office office) =>
        [.. call.Judges.Where(j => call.Ballots.All(b => b.Judge != j) && call.ScoredBy(j, office).Count > 0)];

    /// <summary>Who is asked for the decision: the first principal leader, else the first supervision officer.</summary>
    public static string? Decider(Office office) =>
        (office.Having(Roles.PrincipalLeader).FirstOrDefault() ?? office.Having(Roles.Officer).FirstOrDefault())?.Email;
}
