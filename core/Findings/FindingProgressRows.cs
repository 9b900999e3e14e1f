using Sanwen.Core.Import;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using static Sanwen.Core.Findings.FindingColumns;

namespace Sanwen.Core.Findings;

/// <summary>How far a new finding of a list is. Each state needs the days and names that the steps before it have left.</summary>
internal sealed class FindingProgressRows(RecordScope scope)
{
    /// <summary>The finding in the state that the row says, the first one when it says none. What is wrong is told at the row.</summary>
    public Finding Read(RowCells row, Finding found, DateOnly? day)
    {
        var text = row.Line(State, 10);
        if (text.Length == 0) return found;
        if (FindingStates.Find(text) is not { } state)
        {
            row.Wrong(State, "不是问题的状态", $"应为 {string.Join('、', Enum.GetValues<FindingState>().Select(s => s.Name()))}，留空为{FindingState.Found.Name()}");
            return found;
        }

        return state switch
        {
            FindingState.Found => found,
            FindingState.Verified => Verified(row, found, day),
            FindingState.Dismissed => Dismissed(row, Verified(row, found, day)),
            FindingState.Dispatched or FindingState.Rectifying => Dispatched(row, found, day, state),
            FindingState.Objected => Objected(row, Dispatched(row, found, day, state), day),
            FindingState.Supervised => Supervised(row, Dispatched(row, found, day, state)),
            _ => Rectified(row, Dispatched(row, found, day, state), day, state),
        };
    }

    private Finding Verified(RowCells row, Finding found, DateOnly? day)
    {
        var at = Later(row, VerifiedOn, day);
        return found with { State = FindingState.Verified, Since = at, VerifiedAt = at };
    }

    private static Finding Dismissed(RowCells row, Finding verified) => verified with
    {
        State = FindingState.Dismissed,
        ClosedAt = verified.Since,
        Reason = Required(row, Reason, Replies.MaxWords),
    };

    private Finding Dispatched(RowCells row, Finding found, DateOnly? day, FindingState state)
    {
        var unit = Required(row, Unit, 100);
        var head = scope.People.People.Where(p => p.Unit == unit && p.Is(Roles.UnitHead)).OrderBy(p => p.Email, StringComparer.Ordinal).FirstOrDefault();
        if (unit.Length > 0 && head is null) row.Wrong(Unit, "在人员名单中没有单位负责人", "应为人员名单里有单位负责人的单位");
        var at = Later(row, DispatchedOn, day);
        var due = row.DayOrNone(DueOn) is { } on
            ? China.At(on, scope.Office.Policy.DueAt)
            : FindingTimes.RectifyBy(scope.Office, found.Programme, found.Severity, at);
        return found with
        {
            State = state,
            Since = at,
            Turn = 2,
            Unit = unit,
            Handler = scope.People.OneOrNone(row, Handler) ?? head?.Email,
            Leader = scope.People.Leader(row),
            VerifiedAt = row.Raw(VerifiedOn).Length > 0 ? Later(row, VerifiedOn, day) : at,
            DispatchedAt = at,
            DueAt = due,
        };
    }

    private Finding Objected(RowCells row, Finding dispatched, DateOnly? day)
    {
        var at = Later(row, ObjectedOn, day);
        var objection = new Objection(dispatched.Unit, Required(row, Reason, Replies.MaxWords), dispatched.Handler ?? "", at);
        return dispatched with { Since = at, Turn = 3, Objection = objection };
    }

    private Finding Supervised(RowCells row, Finding dispatched)
    {
        var key = Required(row, Matter, 40);
        if (key.Length > 0 && scope.Matter(key) is null) row.Wrong(Matter, "没有这个督办事项", "应为事项清单里的编号");
        return dispatched with { Matter = key };
    }

    private Finding Rectified(RowCells row, Finding dispatched, DateOnly? day, FindingState state)
    {
        var at = Later(row, RectifiedOn, day);
        var report = new FindingReport(row.Line(Rectification, Replies.MaxWords), dispatched.Handler ?? "", at, true, []);
        var rectified = dispatched with { State = FindingState.Rectified, Since = at, Turn = 3, RectifiedAt = at, Reports = [report] };
        if (state != FindingState.Closed) return rectified;

        var closed = Later(row, ClosedOn, China.DateOf(at));
        return rectified with { State = FindingState.Closed, Since = closed, Turn = 4, ClosedAt = closed };
    }

    private static string Required(RowCells row, string column, int most) => Has(row, column) ? row.Required(column, most) : "";

    /// <summary>A column that only some states need may be missing altogether, which is told where it is needed.</summary>
    private static bool Has(RowCells row, string column)
    {
        if (row.Has(column)) return true;
        row.Wrong(State, $"需要“{column}”，名单里没有这一列", $"请加上“{column}”列并填写");
        return false;
    }

    /// <summary>The opening of a day that must be there and not before another.</summary>
    private DateTimeOffset Later(RowCells row, string column, DateOnly? first)
    {
        var day = Has(row, column) ? row.Day(column) : null;
        if (day < first) row.Wrong(column, $"早于 {DateText.Write(first.Value)}", "应不早于前一步的日期");
        return China.At(day ?? first ?? DateOnly.MinValue.AddYears(1), scope.Office.Policy.OpensAt);
    }
}
