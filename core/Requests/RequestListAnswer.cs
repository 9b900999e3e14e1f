using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>How a request on paper was answered, as far as a list tells. Its words stay on paper.</summary>
/// <param name="Closed">Null while the resident may still rate it.</param>
internal sealed record RequestListAnswer(DateOnly Day, Satisfaction? Rating, DateOnly? Closed)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Null where it was not answered, or there is a problem.</summary>
    public static RequestListAnswer? Read(RowCells row, DateOnly? received, string answered, string rating, string closed)
    {
        var (day, end) = (row.DayOrNone(answered), row.DayOrNone(closed));
        var rated = RatingOf(row, rating);
        if (day is null && rated is not null) row.Wrong(rating, "没有答复日期", $"有评价的应填写{answered}");
        if (day is null && end is not null) row.Wrong(closed, "没有答复日期", $"办结的应填写{answered}");
        if (day is { } a && received is { } r && a < r) row.Wrong(answered, "早于收到日期", "应不早于收到日期");
        if (end < day) row.Wrong(closed, "早于答复日期", "应不早于答复日期");
        return day is { } on ? new(on, rated, end ?? (rated is null ? null : on)) : null;
    }

    public Request On(Request request)
    {
        var at = China.At(Day, Noon);
        var answer = new RequestAnswer(request.Handler!, at, request.DueAt, null)
        {
            Rating = Rating,
            RatedAt = Rating is null ? null : China.At(Closed ?? Day, Noon),
        };
        return request with
        {
            State = Closed is null ? RequestState.Answered : RequestState.Closed,
            Answers = [answer],
            TaskedAt = request.ReceivedAt,
            ClosedAt = Closed is { } end ? China.At(end, Noon) : null,
        };
    }

    private static Satisfaction? RatingOf(RowCells row, string column)
    {
        var text = row.Raw(column);
        if (text.Length == 0) return null;
        foreach (var rating in Enum.GetValues<Satisfaction>())
        {
            if (rating.Name() == text) return rating;
        }

        row.Wrong(column, "不是评价", $"应为 {string.Join('、', Enum.GetValues<Satisfaction>().Select(r => r.Name()))}，或留空");
        return null;
    }
}
