using System.Text.RegularExpressions;
using Sanwen.Core.Findings;
using Sanwen.Core.Months;
using Sanwen.Core.Requests;
using Sanwen.Core.Time;

namespace Sanwen.Core.Policies;

internal static partial class PolicyCheck
{
    /// <summary>Months that the order of the questions is tried on: two years, so that every length and weekday of a month occurs.</summary>
    private static readonly IReadOnlyList<YearMonth> Sample =
        [.. Enumerable.Range(0, 24).Select(n => YearMonth.Of(new DateOnly(2026, 1, 1).AddMonths(n)))];

    public static IEnumerable<FileProblem> Problems(Policy policy, string file)
    {
        var problems = All(policy).ToList();
        if (problems.Count == 0) problems.AddRange(Order(policy));
        return problems.Select(p => new FileProblem(file, p.Key, p.Reason));
    }

    /// <summary>Every question is due after it opens, and the next one opens later than it.</summary>
    private static IEnumerable<(string Key, string Reason)> Order(Policy policy)
    {
        var calendar = new WorkCalendar([]);
        DateTimeOffset Opens(YearMonth m, Question q) => Schedule.OpensAt(policy, calendar, m, q);
        return Questions.All.SelectMany<Question, (string, string)>(q =>
        [
            .. If(
                Sample.Any(m => Schedule.DueAt(policy, calendar, m, q, Opens(m, q)) <= Opens(m, q)),
                $"rounds.{q.Word()}.due",
                "截止时间应晚于发出时间。"),
            .. If(
                Sample.Any(m => Schedule.NextOpensAt(policy, calendar, m, q) <= Opens(m, q)),
                $"rounds.{q.Word()}.opens",
                "应早于下一问的发出时间。"),
        ]);
    }

    private static IEnumerable<(string Key, string Reason)> All(Policy p) =>
    [
        .. If(string.IsNullOrWhiteSpace(p.Office), "office", "不能为空，应为发出邮件和通报的单位名称。"),
        .. If(p.DueAt <= p.OpensAt, "dueAt", "应晚于 opensAt。"),
        .. Questions.All.SelectMany(q => Round(q, p.Of(q))),
        .. Ladder(p.Ladder),
        .. If(
            p.Bulletin.WorkingDaysAfterResultDue < 1 || p.Bulletin.WorkingDaysAfterResultDue > 15,
            "bulletin.workingDaysAfterResultDue",
            "应为 1 至 15 个工作日。"),
        .. Lights(p.Lights),
        .. If(p.Approvals.RemindAfterWorkingDays < 1, "approvals.remindAfterWorkingDays", "应至少为 1 个工作日。"),
        .. If(
            p.Approvals.ExpireAfterWorkingDays <= p.Approvals.RemindAfterWorkingDays,
            "approvals.expireAfterWorkingDays",
            "应大于 approvals.remindAfterWorkingDays。"),
        .. If(p.Links.DaysAfterDue is < 1 or > 365, "links.daysAfterDue", "应为 1 至 365 天。"),
        .. If(p.Links.SignInMinutes is < 1 or > 1440, "links.signInMinutes", "应为 1 至 1440 分钟。"),
        .. If(p.Evidence.MaxMegabytes is < 1 or > 100, "evidence.maxMegabytes", "应为 1 至 100。"),
        .. If(p.Evidence.MaxFiles is < 0 or > 20, "evidence.maxFiles", "应为 0 至 20。"),
        .. p.Evidence.Extensions.Where(e => !Extension().IsMatch(e))
            .Select(e => ("evidence.extensions", $"“{e}”不是小写的文件扩展名，应形如 .pdf。")),
        .. Projects(p.Projects),
        .. If(p.Links.CalendarDays is < 30 or > 1100, "links.calendarDays", "应为 30 至 1100 天。"),
        .. HeadingCheck.Problems(p.Headings),
        .. BulletinFile(p.BulletinFile),
        .. Agreements(p.Agreements),
        .. Calls(p.Calls),
        .. FindingPolicyCheck.Problems(p.Findings),
        .. RatingCheck.Problems(p.Ratings),
        .. RequestPolicyCheck.Problems(p.Requests),
        .. ProposalCheck.Problems(p.Proposals),
    ];

    private static IEnumerable<(string Key, string Reason)> BulletinFile(BulletinFilePolicy file) =>
    [
        .. If(string.IsNullOrWhiteSpace(file.Title), "bulletinFile.title", "不能为空；{month} 处填入年月。"),
        .. If(file.Head?.Length > 20, "bulletinFile.head", "不超过 20 个字，否则一行排不下。"),
        .. If(string.IsNullOrWhiteSpace(file.NumberPrefix) || file.NumberPrefix.Length > 12, "bulletinFile.numberPrefix", "应为 1 至 12 个字，如 督通报。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Projects(ProjectPolicy projects) =>
    [
        .. If(projects.ConsultWorkingDays is < 2 or > 30, "projects.consultWorkingDays", "应为 2 至 30 个工作日（前一个工作日提醒）。"),
        .. If(projects.DecideWorkingDays is < 2 or > 30, "projects.decideWorkingDays", "应为 2 至 30 个工作日（前一个工作日提醒）。"),
        .. If(projects.UrgeHomeWorkingDays is < 1 or > 30, "projects.urgeHomeWorkingDays", "应为 1 至 30 个工作日。"),
        .. If(projects.RedMonths is < 1 or > 12, "projects.redMonths", "应为 1 至 12 个月。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Agreements(AgreementPolicy agreements) =>
    [
        .. If(agreements.RemindDaysBefore.Any(d => d is < 1 or > 365), "agreements.remindDaysBefore", "应为 1 至 365 天。"),
        .. If(agreements.UrgeDaysAfter.Any(d => d is < 1 or > 365), "agreements.urgeDaysAfter", "应为 1 至 365 天。"),
        .. If(agreements.ExpiringDays is < 1 or > 365, "agreements.expiringDays", "应为 1 至 365 天。"),
        .. If(agreements.QuietMonths is < 1 or > 24, "agreements.quietMonths", "应为 1 至 24 个月。"),
        .. If(agreements.LongestYears is < 1 or > 20, "agreements.longestYears", "应为 1 至 20 年。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Calls(CallPolicy calls) =>
    [
        .. If(calls.RemindWorkingDaysBefore is < 1 or > 15, "calls.remindWorkingDaysBefore", "应为 1 至 15 个工作日。"),
        .. If(
            calls.UrgeWorkingDaysBefore < 0 || calls.UrgeWorkingDaysBefore >= calls.RemindWorkingDaysBefore,
            "calls.urgeWorkingDaysBefore",
            "应不小于 0，并小于 calls.remindWorkingDaysBefore。"),
        .. If(calls.TrimFrom is not 0 and (< 3 or > 50), "calls.trimFrom", "应为 3 至 50，或者 0（不去掉最高分和最低分）。"),
        .. If(calls.ScoreWorkingDays is < 1 or > 15, "calls.scoreWorkingDays", "应为 1 至 15 个工作日。"),
        .. If(calls.DecideWorkingDays is < 1 or > 15, "calls.decideWorkingDays", "应为 1 至 15 个工作日。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Round(Question question, RoundPolicy round)
    {
        var key = $"rounds.{question.Word()}";
        return
        [
            .. If(string.IsNullOrWhiteSpace(round.Title), $"{key}.title", "不能为空。"),
            .. Day(round.Opens, $"{key}.opens"),
            .. If(round.Opens.WorkingDaysAfterOpening is not null, $"{key}.opens", "只能用 workingDay 或 day。"),
            .. Day(round.Due, $"{key}.due"),
        ];
    }

    private static IEnumerable<(string Key, string Reason)> Day(DayRule rule, string key)
    {
        int?[] given = [rule.WorkingDay, rule.Day, rule.WorkingDaysAfterOpening];
        return
        [
            .. If(given.Count(v => v is not null) != 1, key, "workingDay、day、workingDaysAfterOpening 应只写一个。"),
            .. If(rule.WorkingDay is 0 or < -15 or > 15, $"{key}.workingDay", "应为 1 至 15（月初起）或 -15 至 -1（月末起）。"),
            .. If(rule.Day is < 1 or > 28, $"{key}.day", "应为 1 至 28。"),
            .. If(rule.WorkingDaysAfterOpening is < 1 or > 15, $"{key}.workingDaysAfterOpening", "应为 1 至 15。"),
        ];
    }

    private static IEnumerable<(string Key, string Reason)> Ladder(LadderPolicy ladder) =>
    [
        .. If(ladder.Reminder is >= 0 or < -15, "ladder.reminder", "应为 -15 至 -1（截止日前的工作日数）。"),
        .. If(ladder.Urge is < 1 or > 15, "ladder.urge", "应为 1 至 15（截止日后的工作日数）。"),
        .. If(ladder.Notice <= ladder.Urge || ladder.Notice > 30, "ladder.notice", "应大于 ladder.urge，不超过 30。"),
        .. If(ladder.Approval <= ladder.Notice || ladder.Approval > 30, "ladder.approval", "应大于 ladder.notice，不超过 30。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Lights(LightPolicy lights)
    {
        (string Key, LightLook Look)[] looks =
            [("red", lights.Red), ("yellow", lights.Yellow), ("green", lights.Green), ("blue", lights.Blue)];
        return
        [
            .. If(lights.YellowAtOrBelow >= 0, "lights.yellowAtOrBelow", "应为负数（百分点）。"),
            .. If(lights.RedBelow >= lights.YellowAtOrBelow, "lights.redBelow", "应小于 lights.yellowAtOrBelow。"),
            .. If(lights.NotStartedMonths is < 1 or > 24, "lights.notStartedMonths", "应为 1 至 24 个月。"),
            .. looks.Where(l => !Color().IsMatch(l.Look.Color)).Select(l => ($"lights.{l.Key}.color", "应形如 #c0392b。")),
            .. looks.Where(l => l.Look.Name.Length is < 1 or > 2).Select(l => ($"lights.{l.Key}.name", "应为一至两个字。")),
        ];
    }

    private static IEnumerable<(string Key, string Reason)> If(bool wrong, string key, string reason) =>
        wrong ? [(key, reason)] : [];

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Color();

    [GeneratedRegex("^\\.[a-z0-9]{1,8}$")]
    private static partial Regex Extension();
}
