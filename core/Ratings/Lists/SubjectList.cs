using Sanwen.Core.Import;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>考核对象: who is rated by which rubric.</summary>
internal sealed class SubjectList() : RecordKind<Subject>(
    new("考核对象", [RatingCells.Rubric, RatingCells.Subject, UnitColumn, PersonColumn], [RatingCells.Rubric, RatingCells.Subject, PersonColumn]), "个", "rated.csv")
{
    private const string UnitColumn = "单位", PersonColumn = "负责人";

    public override IReadOnlyList<Field<Subject>> Fields { get; } =
    [
        new(UnitColumn, (s, _) => s.Unit),
        new(PersonColumn, (s, describe) => describe(s.Person)),
    ];

    public override bool RefersTo(RecordKind other) => other is RubricList;

    protected override IReadOnlyList<Field<Subject>> WrittenColumns =>
        [new(RatingCells.Rubric, (s, _) => s.Rubric), new(RatingCells.Subject, (s, _) => s.Name), .. Fields];

    public override string KeyOf(Subject record) => record.Name;

    public override string TitleOf(Subject record) => record.Rubric;

    public override Subject Put(Subject from, Subject onto) => onto with { Unit = from.Unit, Person = from.Person };

    protected override IEnumerable<Subject> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Subject> before, RecordScope scope)
    {
        var firsts = new Firsts(RatingCells.Subject, "同一张考核表的每个考核对象");
        foreach (var row in rows)
        {
            var rubric = RatingCells.RubricOf(row, scope);
            var name = RatingCells.SubjectName(row);
            var person = scope.People.One(row, PersonColumn);
            var unit = row.Line(UnitColumn, 100);
            if (row.Failed || rubric is null || name is null || person is null || !firsts.Claim(Subject.IdOf(rubric.Key, name), row))
            {
                Doubt(row, scope);
                continue;
            }

            var subject = new Subject { Rubric = rubric.Key, Name = name, Unit = unit.Length > 0 ? unit : scope.People.UnitOf(person), Person = person };
            yield return before.GetValueOrDefault(subject.Id) is { } standing ? Put(subject, standing) : subject;
        }
    }

    private static void Doubt(RowCells row, RecordScope scope) =>
        scope.Doubt(Subject.IdOf(row.Raw(RatingCells.Rubric), row.Raw(RatingCells.Subject)));
}
