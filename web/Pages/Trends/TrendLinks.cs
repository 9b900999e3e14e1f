using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Projects;

namespace Sanwen.Web.Pages.Trends;

/// <summary>What each figure leads to.</summary>
/// <param name="Root">Where the page of trends is found for who looks at it.</param>
/// <param name="Live">The dashboard's list for a visitor without a filter; null for who came by a mailed link.</param>
/// <param name="Today">The day that the dashboard shows.</param>
public sealed record TrendLinks(string Root, MatterQuery? Live, DateOnly Today)
{
    /// <summary>The matters at a light: on the dashboard where they stand so today, else as the month left them.</summary>
    public string Lit(MonthFigures month, string unit, Light? light = null, bool overdue = false) => Live is { } live && month is { Source: FigureSource.Running } && month.AsOf == Today
        ? (live with { Unit = unit, Light = light, Overdue = overdue, Begun = true }).Address
        : Trace(month.Month, new() { Unit = unit, Light = light, Overdue = overdue });

    /// <summary>The answers that a rate counts.</summary>
    public string Answers(MonthFigures month, string unit, AnswerFilter filter, Question? question = null) =>
        Trace(month.Month, new() { Unit = unit, Answers = filter, Question = question });

    /// <summary>The people whom it cost something.</summary>
    public string People(MonthFigures month, string unit) => Trace(month.Month, new() { Unit = unit, People = true });

    /// <summary>A project's page; for who came by a mailed link null.</summary>
    public string? Project(string key) => Live is null ? null : Addresses.Project(key);

    /// <summary>The projects that a figure counts: their list as it is today, or this page's own.</summary>
    public string Projects(bool today, bool behind = false, Light? light = null, string money = "") => Live is not null && today
        ? new ProjectQuery { Behind = behind, Light = light, Money = money }.Address
        : "#projects";

    private string Trace(YearMonth month, TraceQuery query) => query.Address($"{Root}/{month}");
}
