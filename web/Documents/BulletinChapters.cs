using Sanwen.Core.Bulletins;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;
using static Sanwen.Web.Documents.BulletinTables;

namespace Sanwen.Web.Documents;

/// <summary>A chapter of the bulletin's text: 一、heading, then sections （一） or items 1. below it, or a sentence.</summary>
internal sealed record BulletinChapter(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<string> Items)
{
    public IReadOnlyList<BulletinChapter> Sections { get; init; } = [];
}

/// <summary>What the text of a bulletin says, every section of its page; where there is a table it is named.</summary>
internal static class BulletinChapters
{
    /// <param name="attachment">The number of the attachment of that title; null where there is none.</param>
    public static IReadOnlyList<BulletinChapter> Of(Bulletin bulletin, Policy policy, Func<string, int?> attachment)
    {
        List<BulletinChapter> all =
        [
            Overview(bulletin, policy),
            new("亮灯情况", [Red(bulletin, policy), See(Titles.Lights, "")], []),
            new("答复情况", [], [])
            {
                Sections =
                [
                    new("各问答复情况", [See(Titles.Questions, "本月没有问询。")], [.. bulletin.Questions.Select(q => $"{policy.Of(q.Question).Title}：{Rates(q.Rates)}")]),
                    new("各单位答复情况", [Behind(bulletin), See(Titles.Units, "")], []),
                ],
            },
            .. bulletin.Highlights.Count == 0 ? [] : new[] { new BulletinChapter("亮点", [$"各清单报送亮点 {bulletin.Highlights.Count} 项。{See(Titles.Highlights, "")}"], []) },
            new("通报点名", [Count(bulletin.Named.Count, "通报点名", Titles.Named, "本月没有点名。")], [.. bulletin.Named.Select(n => Named(n, policy))]),
            new("逾期事项", [Count(bulletin.Overdue.Count, "逾期", Titles.Overdue, "没有逾期事项。")], []),
            new("需要协调的事项", [Count(bulletin.Coordination.Count, "承办人提出需要协调的", Titles.Coordination, "没有需要协调的事项。")], []),
            .. bulletin.Stuck.Count == 0 ? [] : new[] { new BulletinChapter("卡在最高层级的问题", [$"有 {bulletin.Stuck.Count} 个急难险重问题等候最高层级决定。{See(Titles.Stuck, "")}"], []) },
            new("本月销号", [Count(bulletin.Closed.Count, "本月销号", Titles.Closed, "本月没有销号。")], []),
            new("基层负担", [Burden(bulletin), See(Titles.Burden, "")], []),
        ];
        return all;

        string See(string title, string none) => attachment(title) is { } number ? $"详见附件{number}。" : none;
        string Count(int count, string what, string title, string none) => count == 0 ? none : $"{what} {count} 项。{See(title, "")}";
    }

    private static BulletinChapter Overview(Bulletin bulletin, Policy policy)
    {
        var (figures, lights) = (BulletinRules.Figures(bulletin), policy.Lights);
        return new(
            "总体情况",
            [
                $"督办事项 {bulletin.Lights.Sum(l => l.Total)} 项，其中{lights.Red.Name}灯 {figures.Red} 项、{lights.Yellow.Name}灯 {figures.Yellow} 项、{lights.Green.Name}灯 {figures.Green} 项、{lights.Blue.Name}灯（{lights.Blue.Meaning}）{figures.Blue} 项；逾期 {figures.Overdue} 项，通报点名 {figures.Named} 项，本月销号 {figures.Closed} 项。",
                $"全部问询{Rates(new(figures.Asked, figures.Replied, figures.OnTime))}",
            ],
            []);
    }

    private static string Rates(Rates rates) =>
        $"应答 {rates.Asked} 项次，已答 {rates.Replied} 项次，答复率 {Figures.Share(rates.Replied, rates.Asked)}；按时 {rates.OnTime} 项次，按时率 {Figures.Share(rates.OnTime, rates.Asked)}。";

    private static string Red(Bulletin bulletin, Policy policy)
    {
        var (name, units) = (policy.Lights.Red.Name, bulletin.Lights.Where(l => l.Red > 0).OrderByDescending(l => l.Red).ToList());
        return units.Count == 0 ? $"没有亮{name}灯的单位。" : $"有{name}灯的单位 {units.Count} 个：{string.Join('、', units.Select(u => $"{u.Unit}（{u.Red} 项）"))}。";
    }

    private static string Behind(Bulletin bulletin)
    {
        var units = bulletin.Units.Where(u => u.Rates.Replied < u.Rates.Asked).ToList();
        return bulletin.Units.Count == 0 ? "本月没有问询。"
            : units.Count == 0 ? "各单位全部答复。"
            : $"没有全部答复的单位 {units.Count} 个：{string.Join('、', units.Select(u => $"{u.Unit}（答复率 {Figures.Share(u.Rates.Replied, u.Rates.Asked)}）"))}。";
    }

    private static string Named(NamedMatter named, Policy policy) =>
        $"{named.Matter.Title}（{named.Matter.Id}），牵头单位 {named.Matter.Unit}，责任人 {named.Matter.ResponsibleName}，{policy.Of(named.Question).Title}未答复。";

    private static string Burden(Bulletin bulletin) =>
        $"本月向 {bulletin.Burden.Sum(b => b.People)} 人问询，发出邮件 {bulletin.Burden.Sum(b => b.Mails)} 封，请填字段 {bulletin.Burden.Sum(b => b.Fields)} 个（每项两个：百分比和一句话）。";
}
