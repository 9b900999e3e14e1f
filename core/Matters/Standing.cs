using Sanwen.Core.Policies;

namespace Sanwen.Core.Matters;

/// <summary>How a matter stands as of the end of a day.</summary>
/// <param name="TimeProgress">Percent expected by the calendar, rounded to two decimals.</param>
/// <param name="Deviation">Progress less time progress in points, two decimals: what the light is decided on, so that anybody can check it with the figures shown.</param>
/// <param name="Overdue">Open past its due date, and no close-out was applied for in time.</param>
/// <param name="NotStarted">Still at 0 % long after its start.</param>
public sealed record Standing(decimal TimeProgress, decimal Deviation, Light Light, bool Overdue, bool NotStarted)
{
    /// <summary>
    /// Green above the yellow bound, yellow down to and including the red bound, red below it;
    /// red in any case when overdue or not started for long; blue when closed.
    /// </summary>
    public static Standing Of(Matter matter, DateOnly day, LightPolicy policy)
    {
        var expected = Math.Round(Matters.TimeProgress.Of(matter, day), 2, MidpointRounding.AwayFromZero);
        var deviation = matter.Progress - expected;
        if (matter.Status == MatterStatus.Closed && matter.ClosedOn <= day)
        {
            return new(expected, deviation, Light.Blue, false, false);
        }

        var overdue = day > matter.Due && !(matter.CloseOutAppliedOn <= matter.Due);
        var notStarted = matter.Progress == 0 && day >= matter.Start.AddMonths(policy.NotStartedMonths);
        var light =
            overdue || notStarted || deviation < policy.RedBelow ? Light.Red
            : deviation <= policy.YellowAtOrBelow ? Light.Yellow
            : Light.Green;
        return new(expected, deviation, light, overdue, notStarted);
    }
}
