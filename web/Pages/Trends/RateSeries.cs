using Sanwen.Core.Bulletins;
using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>How a question was answered over months. <paramref name="Question"/>: all of them together where null.</summary>
public sealed record RateSeries(string Title, Question? Question)
{
    public static IReadOnlyList<RateSeries> All(Policy policy) =>
        [new("全部", null), .. Questions.All.Select(q => new RateSeries(policy.Of(q).Title, q))];

    /// <summary>Null where it is not known.</summary>
    public Rates? Of(MonthFigures? figures)
    {
        var rates = Question is { } question ? figures?.Questions.FirstOrDefault(q => q.Question == question)?.Rates : figures?.All.Rates;
        return rates is { Asked: > 0 } ? rates : null;
    }
}
