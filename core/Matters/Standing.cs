using Sanwen.Core.Policies;

namespace Sanwen.Core.Matters;

/// <summary>How a matter or project stands as of the end of a day.</summary>
/// <param name="TimeProgress">Percent expected by the calendar, rounded to two decimals.</param>
/// <param name="Deviation">Progress less time progress in points, two decimals: what the light is decided on, so that anybody can check it with the figures shown.</param>
/// <param name="Overdue">Open past its due date, and no close-out was applied for in time.</param>
/// <param name="NotStarted">Still at 0 % long after its start.</param>
public sealed record Standing(decimal TimeProgress, decimal Deviation, Light Light, bool Overdue, bool NotStarted)
{
    /// <summary>What was carried over keeps the standing that its year ended with, and is never overdue.</summary>
    public static Standing Of(Matter matter, DateOnly day, LightPolicy policy)
    {
        if (matter.IsCarriedOverOn(day)) day = matter.CarriedOn < matter.Due ? matter.CarriedOn.Value : matter.Due;
        var closed = matter.Status == MatterStatus.Closed && matter.ClosedOn <= day;
        var overdue = day > matter.Due && !(matter.CloseOutAppliedOn <= matter.Due);
        var notStarted = matter.Progress == 0 && day >= matter.Start.AddMonths(policy.NotStartedMonths);
        return Of(matter.Progress, Matters.TimeProgress.Of(matter, day), closed, overdue, notStarted, policy);
    }

    /// <summary>
    /// Green above the yellow bound, yellow down to and including the red bound, red below it;
    /// red in any case when overdue or not started for long; blue when closed.
    /// </summary>
    /// <param name="progress">Percent reached.</param>
    /// <param name="expected">Percent expected by the calendar, exact.</param>
    public static Standing Of(decimal progress, decimal expected, bool closed, bool overdue, bool notStarted, LightPolicy policy)
    {
        expected = Math.Round(expected, 2, MidpointRounding.AwayFromZero);
        var deviation = progress - expected;
        if (closed) return new(expected, deviation, Light.Blue, false, false);

        var light =
            overdue || notStarted || deviation < policy.RedBelow ? Light.Red
            : deviation <= policy.YellowAtOrBelow ? Light.Yellow
            : Light.Green;
        return new(expected, deviation, light, overdue, notStarted);
    }
}
