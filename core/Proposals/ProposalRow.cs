using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using static Sanwen.Core.Proposals.ProposalColumns;

namespace Sanwen.Core.Proposals;

/// <summary>A row as a proposal. A column that the list does not have leaves what it stands for as it is.</summary>
internal sealed class ProposalRow(RowCells row, RecordScope scope)
{
    public const string Yes = "是";

    private const string No = "否";

    private ProposalPolicy Policy => scope.Office.Policy.Proposals;

    /// <summary>Null when a part is missing that nothing can stand in for; that was said.</summary>
    public Proposal? Read(string? key, Proposal? before)
    {
        var limit = LimitOf(before);
        var number = row.Required(Number, 40);
        var proposers = ProposersOf();
        var email = row.Has(Email) ? EmailOf() : before?.Email;
        var handed = row.Day(HandedOver);
        var complicated = ComplicatedOf() || before?.Complicated == true;
        var matter = MatterOf(key);
        var assists = row.Has(Assists) ? UnitsOf(matter) : before?.Assists.Select(a => a.Unit);
        if (key is null || limit is null || handed is not { } from || matter is null) return null;

        var due = DueOf(matter, limit, from, complicated, before);
        var round = new ProposalRound(1, from, due);
        return new()
        {
            Matter = key,
            Kind = limit.Kind,
            Jurisdiction = limit.Jurisdiction,
            Number = number,
            Proposers = proposers,
            Email = email,
            HandedOver = from,
            Complicated = complicated,
            Assists = [.. (assists ?? []).Select(unit => new Assist(unit, Earlier(limit.Assist.From(from, scope.Office.Calendar), due)))],
            Rounds = before is null ? [new ProposalPast(row, scope).Of(round)] : before is { Rounds.Count: 1, Last.Answer: null } ? [round] : before.Rounds,
            WakeAt = China.StartOf(from),
        };
    }

    private ProposalLimit? LimitOf(Proposal? before)
    {
        var kind = row.Required(Kind, 40);
        var place = row.Has(Jurisdiction) ? row.Line(Jurisdiction, 100) : before?.Jurisdiction ?? "";
        if (place.Length == 0) place = Policy.Limits.FirstOrDefault()?.Jurisdiction ?? "";
        if (Policy.Of(place, kind) is { } limit) return limit;

        if (Policy.Limits.Count == 0) row.Wrong(Kind, "规则文件里没有建议提案的办理时限", "请先在规则文件的 proposals.limits 中写明各辖区、各类别的时限");
        else if (!Policy.Limits.Any(l => l.Jurisdiction == place)) row.Wrong(Jurisdiction, $"规则里没有“{place}”的办理时限", $"应为 {Names(Policy.Limits.Select(l => l.Jurisdiction))}，留空为第一个");
        else if (kind.Length > 0) row.Wrong(Kind, $"规则里没有{place}这一类别的办理时限", $"应为 {Names(Policy.Limits.Where(l => l.Jurisdiction == place).Select(l => l.Kind))}");
        return null;
    }

    private IReadOnlyList<string> ProposersOf()
    {
        var names = row.Several(Proposers, 40);
        if (names.Count == 0) row.Missing(Proposers, "应为提出人姓名，多人用“、”连接，领衔的写在最前");
        return names;
    }

    private string? EmailOf()
    {
        var text = row.Raw(Email);
        if (text.Length == 0) return null;
        if (EmailAddress.TryNormalize(text, out var address)) return address;
        row.Wrong(Email, "不是有效的邮箱", "应为领衔提出人的一个邮箱，或留空（评价以书面收回）");
        return null;
    }

    private bool ComplicatedOf()
    {
        var text = row.Raw(Complicated);
        if (text is not ("" or Yes or No)) row.Wrong(Complicated, "不是“是”或“否”", "应为 是、否，留空为否");
        return text == Yes;
    }

    private Matter? MatterOf(string? key)
    {
        if (key is null) return null;
        if (scope.Matter(key) is { } matter) return matter;
        row.Wrong(Key, "没有这个编号的事项", "应为已有事项的编号，或在事项表中加上这一项一并导入");
        return null;
    }

    /// <summary>An assisting unit is asked through its head, and is not the one that leads.</summary>
    private IReadOnlyList<string> UnitsOf(Matter? matter)
    {
        var units = row.Several(Assists, 100);
        var headless = units.Where(u => !scope.People.People.Any(p => p.Unit == u && p.Is(Roles.UnitHead))).ToList();
        if (headless.Count > 0) row.Wrong(Assists, $"{string.Join('、', headless)}没有单位负责人", "应为人员名单里有单位负责人的单位，多个用“、”连接");
        if (matter is not null && units.Contains(matter.LeadUnit)) row.Wrong(Assists, $"{matter.LeadUnit}是主办单位", "会办单位不含事项的牵头单位");
        return units;
    }

    /// <summary>The matter's own limit, which the law bounds; past the first round it is no longer the list's to say.</summary>
    private DateOnly DueOf(Matter matter, ProposalLimit limit, DateOnly from, bool complicated, Proposal? before)
    {
        if (before is { Rounds.Count: > 1 } or { Last.Answer: not null }) return before.Last.Due;
        var latest = limit.For(complicated).From(from, scope.Office.Calendar);
        if (matter.Due > latest)
        {
            var more = complicated ? "" : $"；情况复杂的注明“{Yes}”，不晚于 {DateText.Write(limit.Complicated.From(from, scope.Office.Calendar))}（{limit.Complicated}）";
            row.Wrong(HandedOver, $"事项的完成时限 {DateText.Write(matter.Due)} 超过法定时限", $"{limit.Jurisdiction}{limit.Kind}应不晚于 {DateText.Write(latest)}（自交办之日起 {limit.For(complicated)}）{more}");
        }
        else if (matter.Due < from)
        {
            row.Wrong(HandedOver, $"晚于事项的完成时限 {DateText.Write(matter.Due)}", "应不晚于事项的完成时限");
        }

        return matter.Due;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string Names(IEnumerable<string> names) => string.Join('、', names.Distinct());
}
