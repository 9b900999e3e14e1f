using Sanwen.Core.Import;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using static Sanwen.Core.Findings.FindingColumns;

namespace Sanwen.Core.Findings;

/// <summary>Makes findings of the rows of a list: what was found here, how far it is in <see cref="FindingProgressRows"/>.</summary>
internal sealed class FindingRows(RecordScope scope)
{
    private const int LongestRound = 40;

    private readonly FindingProgressRows _progress = new(scope);

    /// <param name="standing">The finding as it stands; null when it is new.</param>
    /// <returns>Null when there is a problem.</returns>
    public Finding? Read(RowCells row, string key, Finding? standing)
    {
        var programme = ProgrammeOf(row);
        var what = row.Required(What, Replies.MaxWords);
        var place = row.Required(Place, FindingChecks.LongestPlace);
        var site = row.Has(Site) ? row.Line(Site, FindingChecks.LongestPlace) : standing?.Site ?? "";
        var severity = SeverityOf(row, programme);
        var found = row.Day(FoundOn);
        var by = row.Has(FoundBy) ? FinderOf(row) : standing?.FoundBy ?? "";
        var round = row.Has(Round) ? row.Line(Round, LongestRound) : standing?.Round ?? "";
        var note = row.Has(ImportColumns.Note) ? row.Block(ImportColumns.Note, 2000) : standing?.Note ?? "";
        var at = found is { } day ? China.At(day, scope.Office.Policy.OpensAt) : default;
        var finding = new Finding
        {
            Key = key,
            Programme = programme?.Name ?? "",
            What = what,
            Place = place,
            Site = site,
            Severity = severity,
            FoundBy = by,
            FoundAt = at,
            Round = round,
            Note = note,
            State = FindingState.Found,
            Since = at,
        };
        if (standing is null) finding = _progress.Read(row, finding, found);
        else Compare(row, standing);
        return row.Failed ? null : finding.Waking(scope.Office);
    }

    private FindingProgramme? ProgrammeOf(RowCells row)
    {
        var name = row.Required(Programme, 20);
        if (name.Length == 0) return null;
        if (scope.Office.Policy.Findings.Find(name) is { } programme) return programme;
        row.Wrong(Programme, "不是规则里的类别", $"应为 {string.Join('、', scope.Office.Policy.Findings.Programmes.Select(p => p.Name))}");
        return null;
    }

    private static string SeverityOf(RowCells row, FindingProgramme? programme)
    {
        var name = row.Required(Severity, 10);
        if (name.Length == 0 || programme is null || programme.Has(name)) return name;
        row.Wrong(Severity, $"不是{programme.Name}的严重程度", $"应为 {string.Join('、', programme.Severities.Select(s => s.Name))}");
        return name;
    }

    /// <summary>An address of the office's people, or whatever the list calls who found it.</summary>
    private static string FinderOf(RowCells row)
    {
        var text = row.Line(FoundBy, FindingChecks.LongestPlace);
        return EmailAddress.TryNormalize(text, out var address) ? address : text;
    }

    private static void Compare(RowCells row, Finding standing)
    {
        var state = row.Raw(State);
        if (state.Length == 0 || state == standing.State.Name()) return;
        row.Remark(State, $"这个问题在系统里是“{standing.State.Name()}”", "办理情况以系统里的为准，名单只更新问题本身");
    }
}
