using System.Globalization;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Documents;

/// <summary>A table of the bulletin as an attachment of its document.</summary>
/// <param name="Widths">Shares of the page's width.</param>
internal sealed record BulletinTable(string Title, IReadOnlyList<string> Head, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The figures and lists of a bulletin as tables; the same as on its page.</summary>
internal static class BulletinTables
{
    private static readonly string[] Rates = ["应答项次", "已答", "答复率", "按时", "按时率"];
    private static readonly int[] RateWidths = [34, 12, 10, 12, 10, 12];

    /// <summary>Those that have rows, in the order of the bulletin.</summary>
    public static IReadOnlyList<BulletinTable> Of(Bulletin bulletin, Policy policy) =>
    [
        .. new[]
        {
            Lights(bulletin, policy),
            new(Titles.Questions, ["问", .. Rates], RateWidths, [.. bulletin.Questions.Select(q => Row(policy.Of(q.Question).Title, q.Rates))]),
            new(Titles.Units, ["单位", .. Rates], RateWidths, [.. bulletin.Units.Select(u => Row(u.Unit, u.Rates))]),
            new(
                Titles.Highlights,
                ["编号", "事项", "清单", "单位", "亮点"],
                [20, 36, 24, 24, 46],
                [.. bulletin.Highlights.Select(h => (IReadOnlyList<string>)[h.Key, h.Title, h.List, h.Unit, h.Words])]),
            Matters(Titles.Named, bulletin.Named.Select(n => (n.Matter, $"{policy.Of(n.Question).Title}未答复")), policy),
            Matters(Titles.Overdue, bulletin.Overdue.Select(m => (m, m.Words)), policy),
            Matters(Titles.Coordination, bulletin.Coordination.Select(m => (m, m.Words)), policy),
            Stuck(bulletin),
            Matters(Titles.Closed, bulletin.Closed.Select(m => (m, m.ClosedOn is { } day ? $"{When.Day(day)}销号" : "")), policy),
            Burden(bulletin),
        }.Where(t => t.Rows.Count > 0),
    ];

    private static BulletinTable Lights(Bulletin bulletin, Policy policy) => new(
        Titles.Lights,
        ["单位", .. LightColors.All.Select(l => policy.Lights.Of(l).Name), "合计"],
        [40, 10, 10, 10, 10, 10],
        [.. bulletin.Lights.Select(u => (IReadOnlyList<string>)[u.Unit, Number(u.Red), Number(u.Yellow), Number(u.Green), Number(u.Blue), Number(u.Total)])]);

    private static BulletinTable Matters(string title, IEnumerable<(BulletinMatter Matter, string Words)> matters, Policy policy) => new(
        title,
        ["编号", "事项", "牵头单位", "责任人", "完成时限", "进度", "灯"],
        [20, 46, 24, 16, 19, 13, 8],
        [
            .. matters.Select(m => (IReadOnlyList<string>)
            [
                m.Matter.Id, m.Words.Length > 0 ? $"{m.Matter.Title}\n{m.Words}" : m.Matter.Title, m.Matter.Unit, m.Matter.ResponsibleName,
                When.Iso(m.Matter.Due), Figures.Percent(m.Matter.Progress), policy.Lights.Of(m.Matter.Light).Name,
            ]),
        ]);

    private static BulletinTable Stuck(Bulletin bulletin) => new(
        Titles.Stuck,
        ["问题编号", "问题", "等候决定", "提出", "决定期限"],
        [20, 50, 34, 20, 22],
        [
            .. bulletin.Stuck.Select(s => (IReadOnlyList<string>)
            [
                s.Key, $"{s.Title}\n{s.Project}", $"{s.BranchName}，书记 {s.SecretaryName}", When.Iso(China.DateOf(s.RaisedAt)),
                When.Iso(China.DateOf(s.DueAt)) + (s.DueAt < bulletin.At ? " 逾期" : ""),
            ]),
        ]);

    private static BulletinTable Burden(Bulletin bulletin) => new(
        Titles.Burden,
        ["单位", "被问人数", "收到邮件", "人均邮件", "填报字段"],
        [40, 14, 14, 14, 14],
        [
            .. bulletin.Burden.Select(b => (IReadOnlyList<string>)
            [
                b.Unit.Length > 0 ? b.Unit : "不在人员名单中", Number(b.People), Number(b.Mails),
                b.People == 0 ? "—" : Figures.Number(decimal.Round((decimal)b.Mails / b.People, 1)), Number(b.Fields),
            ]),
        ]);

    private static IReadOnlyList<string> Row(string name, Rates rates) =>
    [
        name, Number(rates.Asked), Number(rates.Replied), Figures.Share(rates.Replied, rates.Asked), Number(rates.OnTime), Figures.Share(rates.OnTime, rates.Asked),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static class Titles
    {
        public const string Lights = "各单位亮灯情况", Questions = "各问答复情况", Units = "各单位答复情况", Highlights = "亮点", Named = "通报点名事项", Overdue = "逾期事项",
            Coordination = "需要协调的事项", Stuck = "卡在最高层级的问题", Closed = "本月销号事项", Burden = "基层负担";
    }
}
