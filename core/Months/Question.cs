namespace Sanwen.Core.Months;

/// <summary>一月三问.</summary>
public enum Question
{
    /// <summary>问计划: the percentage is the target for the end of the month.</summary>
    Plan,

    /// <summary>问进度: the progress reached.</summary>
    Progress,

    /// <summary>问结果: the progress reached at the end of the month.</summary>
    Result,
}

public static class Questions
{
    public static readonly IReadOnlyList<Question> All = [Question.Plan, Question.Progress, Question.Result];

    /// <summary>The word for a question in ids and files: <c>plan</c>, <c>progress</c>, <c>result</c>.</summary>
    public static string Word(this Question question) => question.ToString().ToLowerInvariant();

    /// <summary>计划, 进度 or 结果, as in the replies file.</summary>
    public static string Name(this Question question) => question switch
    {
        Question.Plan => "计划",
        Question.Progress => "进度",
        _ => "结果",
    };
}
