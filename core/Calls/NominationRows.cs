using Sanwen.Core.Import;
using Sanwen.Core.Time;
using static Sanwen.Core.Calls.CallColumns;

namespace Sanwen.Core.Calls;

/// <summary>Puts the rows that are nominations on their calls, which stand above them in the list or in the office.</summary>
internal sealed class NominationRows(CallRows calls, RecordScope scope)
{
    private readonly Firsts _firsts = new(Nominator, "每次竞标每人（单位）");

    public void Read(RowCells row)
    {
        if (SharedCells.KeyOf(row) is not { } key) return;
        if (calls.IsDoubtful(key))
        {
            row.Fail();
            return;
        }

        if (calls.Find(key) is not { } call)
        {
            row.Wrong(ImportColumns.Key, "没有这次竞标", "应为竞标的编号，竞标那一行可以在同一张表里");
            return;
        }

        if (Of(row, call) is not { } nomination || row.Failed) return;
        var before = call.NominationOf(nomination.For, nomination.Unit);
        if (!_firsts.Claim($"{key}/{(call.People.Contains(nomination.For) ? nomination.For : nomination.Unit)}", row)) return;
        var number = before?.Number ?? call.Nominations.Select(n => n.Number).DefaultIfEmpty().Max() + 1;
        nomination = nomination with { Number = number, At = before?.At ?? nomination.At, File = before?.File, Grant = before?.Grant };
        if (nomination == before) return;
        if (call.State >= CallState.Scoring) row.Wrong(Project, "申报已经截止", "请删去这一行，或保持原来的内容");
        else calls.Set(call with { Nominations = [.. call.Nominations.Where(n => n.Number != number).Append(nomination).OrderBy(n => n.Number)] });
    }

    private Nomination? Of(RowCells row, Call call)
    {
        var nominator = scope.People.One(row, Nominator);
        var (title, plan) = (row.Line(Project, Nominating.MostTitle), row.Block(Plan, Nominating.MostPlan));
        if (plan.Length == 0) row.Missing(Plan, $"应为 1 至 {Nominating.MostPlan} 个字");
        var asked = AmountText.Cell(row, Asked, mayBeZero: false, $"应大于 0，不超过 {AmountText.Write(call.MostAsked())}");
        if (asked > call.MostAsked()) row.Wrong(Asked, "超过单项上限", $"应不超过 {AmountText.Write(call.MostAsked())} {call.Money}");
        var due = row.Day(ImportColumns.Due);
        if (due <= call.ScoreBy) row.Wrong(ImportColumns.Due, "不晚于评审截止", $"应晚于 {DateText.Write(call.ScoreBy)}");
        var responsible = scope.People.Responsible(row);
        if (nominator is not null && !call.People.Contains(nominator) && !call.Units.Contains(scope.People.UnitOf(nominator)))
        {
            row.Wrong(Nominator, "不是申报对象", "应为申报对象里的人员，或者其中单位的人员");
        }

        return nominator is null || asked is null || due is null || responsible is null
            ? null
            : new(0, nominator, scope.People.UnitOf(nominator), title, plan, asked.Value, due.Value, responsible, China.StartOf(call.OpensOn));
    }
}
