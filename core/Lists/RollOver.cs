using System.Globalization;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Lists;

/// <summary>结转: what carrying a list over into the next year would do. With any problem it does nothing.</summary>
/// <param name="From">The list as it would be left.</param>
/// <param name="To">The list of the next year.</param>
/// <param name="Matters">By key.</param>
/// <param name="Problems">Why it cannot be done (zh-CN).</param>
/// <param name="Notes">What is allowed and yet worth knowing (zh-CN).</param>
public sealed record RollOver(
    MatterList From, MatterList To, IReadOnlyList<CarriedMatter> Matters, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    public bool CanApply => Problems.Count == 0;

    /// <summary>Tells two of them apart by what they would do: what was previewed is what is applied.</summary>
    public string Fingerprint => Reference.Of(string.Join('\n', Matters.Select(Text).Prepend($"{From.Name}→{To.Name}")));

    private static string Text(CarriedMatter matter) => string.Join(
        '|', [matter.Before.Key, $"{matter.Before.Status}", .. MatterFields.All.Texts(matter.After).Prepend(matter.After.Key)]);
}

/// <summary>A matter that goes on in the next year.</summary>
/// <param name="Before">As it stands.</param>
/// <param name="After">The new one.</param>
public sealed record CarriedMatter(Matter Before, Matter After)
{
    /// <summary>What the new one is to reach in its year; null where nothing is set.</summary>
    public YearGoal? Goal => After.YearGoals.InForce(After.Start.Year);

    /// <summary>The old one once it is carried over: one that was open is so no more, one that was closed stays closed.</summary>
    internal Matter Left(DateOnly day) => Before.Status == MatterStatus.Open
        ? Before with { Status = MatterStatus.CarriedOver, CarriedOn = day, CarriedTo = After.Key, NeedsCoordination = false }
        : Before with { CarriedTo = After.Key };

    /// <summary>What the journals of both say, the old one's first.</summary>
    internal (string Left, string Begun) Words(string from, string to)
    {
        var reached = $"{from}达到 {PercentText.Write(Before.Progress)}";
        var goal = Goal is { } set ? string.Create(CultureInfo.InvariantCulture, $"，{set.Year} 年目标 {PercentText.Write(set.Percent)} {set.Words}").TrimEnd() : "";
        return ($"结转到“{to}”，新编号 {After.Key}。{reached}。", $"由“{from}”的 {Before.Key} 结转而来。{reached}{goal}。");
    }
}
