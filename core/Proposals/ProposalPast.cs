using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using static Sanwen.Core.Proposals.ProposalColumns;

namespace Sanwen.Core.Proposals;

/// <summary>What was lived through before a proposal is imported: its answer and its rating, each with its day.</summary>
internal sealed class ProposalPast(RowCells row, RecordScope scope)
{
    private ProposalPolicy Policy => scope.Office.Policy.Proposals;

    public ProposalRound Of(ProposalRound round)
    {
        var on = row.DayOrNone(AnsweredOn);
        if (on < round.From) row.Wrong(AnsweredOn, $"早于交办日期 {DateText.Write(round.From)}", "应不早于交办日期");
        var category = Mark(Category, on is null, Policy.Categories.Select(c => (c.Mark, c.Word)));
        var through = row.Line(Through, 40);
        if (through.Length > 0 && !Policy.Through.Contains(through)) row.Wrong(Through, "不是答复方式", $"应为 {string.Join('、', Policy.Through)}，留空为第一种");
        var words = row.Block(Answer, Proposing.MaxAnswer);
        var rating = RatingOf(on);
        if (on is not { } day) return round;

        var at = China.At(day, scope.Office.Policy.DueAt);
        return round with
        {
            AskedAt = ProposalTimes.AskAt(round, scope.Office),
            Answer = new(category, words.Length > 0 ? words : "（复文另存）", through.Length > 0 ? through : Policy.Through[0], day, Actor.System.By, null, at),
            RateBy = ProposalTimes.RateBy(day, scope.Office),
            Rating = rating,
        };
    }

    private ProposalRating? RatingOf(DateOnly? answered)
    {
        var mark = Mark(Rating, true, Policy.Ratings.Select(r => (r.Mark, r.Word)));
        var on = row.DayOrNone(RatedOn) ?? answered;
        var words = row.Block(RatingWords, Replies.MaxWords);
        if (mark.Length == 0) return null;
        if (answered is null) row.Wrong(Rating, "没有答复日期", "先有答复才有评价，请填答复日期，或留空");
        else if (on < answered) row.Wrong(RatedOn, $"早于答复日期 {DateText.Write(answered.Value)}", "应不早于答复日期，留空为答复当日");
        return on is { } day ? new(mark, words, day, Actor.System.By, OnPaper: true, China.At(day, scope.Office.Policy.DueAt)) : null;
    }

    /// <param name="optional">May be blank.</param>
    private string Mark(string column, bool optional, IEnumerable<(string Mark, string Word)> levels)
    {
        var text = row.Raw(column);
        var known = levels.ToList();
        if (known.Any(l => l.Mark == text) || (text.Length == 0 && optional)) return text;
        var allowed = $"应为 {string.Join('、', known.Select(l => $"{l.Mark}（{l.Word}）"))}";
        if (text.Length == 0) row.Wrong(column, "有答复日期而没有办理类别", allowed);
        else row.Wrong(column, "不在规则的等次中", allowed);
        return "";
    }
}
