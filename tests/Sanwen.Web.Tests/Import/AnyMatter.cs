using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Matters;
using Sanwen.Core.People;

namespace Sanwen.Web.Tests.Import;

/// <summary>Every valid matter that a list can hold.</summary>
internal static class AnyMatter
{
    public static readonly Person Doer = new() { Email = "doer@x.example", Name = "承办", Unit = "城建办", Roles = Roles.Responsible };

    public static readonly Person Boss = new() { Email = "boss@x.example", Name = "领导", Unit = "班子", Roles = Roles.SupervisingLeader };

    private const string Letters = "修路老旧小区改造，、；：“”\"',;|\t （一）#/?aZ09 -_%＃㐱é";

    public static Arbitrary<Matter> Valid() => (
        from key in Text(40, Letters.Except("\t/#?\\"))
        from title in Text(200, Letters.Except("\t"))
        from list in Optional(Text(100, Letters.Except("\t")))
        from unit in Text(100, Letters.Except("\t"))
        from support in Text(20, "城建综治水务办公室").ListOf()
        from note in Optional(Text(300, Letters.Append('\n').Except("\t")))
        from start in Gen.Choose(0, 36000)
        from days in Gen.Choose(0, 500)
        from basis in Gen.Elements(Enum.GetValues<ProgressBasis>())
        from cents in Gen.Choose(0, 10000)
        from led in Gen.Elements(true, false)
        from milestones in Milestones(new DateOnly(2000, 1, 1).AddDays(start), days)
        from theme in Optional(Text(100, Letters.Except("\t")))
        from standard in Optional(Text(300, Letters.Append('\n').Except("\t")))
        from goals in Goals()
        select new Matter
        {
            Key = key,
            Title = title,
            List = list,
            LeadUnit = unit,
            SupportUnits = [.. support.Distinct()],
            Responsible = Doer.Email,
            Leader = led ? Boss.Email : null,
            Start = new DateOnly(2000, 1, 1).AddDays(start),
            Due = new DateOnly(2000, 1, 1).AddDays(start + days),
            Basis = basis,
            Note = note,
            Progress = cents / 100m,
            Milestones = basis == ProgressBasis.Milestones ? milestones : [],
            Theme = theme,
            Standard = standard,
            YearGoals = goals,
        }).ToArbitrary();

    private static Gen<IReadOnlyList<Milestone>> Milestones(DateOnly start, int days) =>
        from percents in Gen.Choose(0, 10000).NonEmptyListOf()
        from names in Optional(Text(20, "招标，竣工 ab\"%")).ListOf(percents.Count)
        select (IReadOnlyList<Milestone>)
        [
            .. percents.Distinct().Order().Take(days + 1).Select((p, i) => new Milestone(start.AddDays(i), p / 100m, names[i])),
        ];

    private static Gen<IReadOnlyList<YearGoal>> Goals() =>
        from percents in Gen.Choose(0, 10000).ListOf()
        from words in Optional(Text(20, "建立，达标 ab\"%")).ListOf(percents.Count)
        from first in Gen.Choose(2000, 2040)
        select (IReadOnlyList<YearGoal>)[.. percents.Order().Take(60).Select((p, i) => new YearGoal(first + i, p / 100m, words[i]))];

    private static Gen<string> Optional(Gen<string> text) => Gen.OneOf(Gen.Constant(""), text);

    private static Gen<string> Text(int most, IEnumerable<char> letters) =>
        from length in Gen.Choose(1, most)
        from characters in Gen.Elements<char>([.. letters]).ArrayOf(length)
        let text = new string(characters).Trim()
        select text.Length > 0 ? text : length.ToString(CultureInfo.InvariantCulture);
}
