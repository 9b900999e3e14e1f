using Microsoft.AspNetCore.Http;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>Which figure of a month is looked behind: its lights, its answers where these are asked for, or its burden.</summary>
public sealed record TraceQuery
{
    /// <summary>All units together where blank.</summary>
    public string Unit { get; init; } = "";

    public Light? Light { get; init; }

    public bool Overdue { get; init; }

    public AnswerFilter? Answers { get; init; }

    /// <summary>All questions where null.</summary>
    public Question? Question { get; init; }

    /// <summary>The people asked and written to, in place of matters.</summary>
    public bool People { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static TraceQuery Read(IQueryCollection query) => new()
    {
        Unit = query.Text("unit"),
        Light = query.Pick<Light>("light"),
        Overdue = query.Yes("overdue"),
        Answers = query.Pick<AnswerFilter>("answers"),
        Question = query.Pick<Question>("question"),
        People = query.Yes("people"),
        Page = query.Page(),
    };

    /// <param name="page">Where the month is found for who asks.</param>
    public string Address(string page) => QueryWords.Address(page,
    [
        ("unit", Unit),
        ("light", QueryWords.Word(Light)),
        ("overdue", Overdue ? "1" : ""),
        ("answers", QueryWords.Word(Answers)),
        ("question", QueryWords.Word(Question)),
        ("people", People ? "1" : ""),
        ("page", QueryWords.PageWord(Page)),
    ]);
}
