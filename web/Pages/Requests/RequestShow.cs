using Sanwen.Core.Requests;

namespace Sanwen.Web.Pages.Requests;

/// <summary>What each figure about requests counts, and so which requests it leads to.</summary>
public enum RequestShow
{
    Received,
    Open,
    Overdue,
    Answered,

    /// <summary>Answered by the promised date.</summary>
    InTime,

    /// <summary>What should have been answered by now, or was.</summary>
    Due,

    Rated,
    Satisfied,
    Withdrawn,
}

public static class RequestShowing
{
    public static bool Has(this RequestShow show, Request request, DateTimeOffset now) => show switch
    {
        RequestShow.Withdrawn => request.State == RequestState.Withdrawn,
        _ when request.State == RequestState.Withdrawn => false,
        RequestShow.Open => RequestFigures.IsOpen(request),
        RequestShow.Overdue => RequestFigures.IsOverdue(request, now),
        RequestShow.Answered => request.Answers.Count > 0,
        RequestShow.InTime => request.Answers is [{ InTime: true }, ..],
        RequestShow.Due => request.Answers.Count > 0 || RequestFigures.IsOverdue(request, now),
        RequestShow.Rated => RequestFigures.LastRating(request) is not null,
        RequestShow.Satisfied => RequestFigures.LastRating(request) is Satisfaction.Satisfied or Satisfaction.Mostly,
        _ => true,
    };

    public static string Name(this RequestShow show) => show switch
    {
        RequestShow.Received => "收到",
        RequestShow.Open => "在办",
        RequestShow.Overdue => "逾期",
        RequestShow.Answered => "已答复",
        RequestShow.InTime => "按时答复",
        RequestShow.Due => "应答复",
        RequestShow.Rated => "已评价",
        RequestShow.Satisfied => "满意和基本满意",
        _ => "撤回",
    };
}
