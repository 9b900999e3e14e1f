using Microsoft.AspNetCore.Http;
using Sanwen.Core.Export;
using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>Which matters are asked for, in what order, as an address of the dashboard says it. What it does not understand it leaves out.</summary>
public sealed record MatterQuery
{
    /// <summary>Words that must all occur in 编号, 事项 or 备注.</summary>
    public string Text { get; init; } = "";

    public Light? Light { get; init; }

    public string List { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>The address of the responsible person.</summary>
    public string Person { get; init; } = "";

    /// <summary>The address of the supervising leader.</summary>
    public string Leader { get; init; } = "";

    public MatterStatus? Status { get; init; }

    public bool Coordination { get; init; }

    public bool Overdue { get; init; }

    /// <summary>Only what has begun, as bulletins count.</summary>
    public bool Begun { get; init; }

    public bool Unanswered { get; init; }

    /// <summary>Only the visitor's own, and those of whom the visitor stands in for.</summary>
    public bool Mine { get; init; }

    /// <summary>What <see cref="Mine"/> is where the address does not say.</summary>
    public bool MineByDefault { get; init; }

    public MatterSort Sort { get; init; }

    /// <summary>The other way round than <see cref="Sort"/> says.</summary>
    public bool Reversed { get; init; }

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public string Address => QueryWords.Address("/", Parameters);

    /// <summary>All that it finds, as a workbook.</summary>
    public string Workbook => QueryWords.Address(Addresses.Workbook(Exporting.Matters), [.. Parameters.Where(p => p.Name is not ("page" or "mine")), ("mine", Mine ? "1" : "")]);

    /// <summary>Everything but the page and what goes without saying.</summary>
    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("light", QueryWords.Word(Light)),
        ("list", List),
        ("unit", Unit),
        ("person", Person),
        ("leader", Leader),
        ("status", QueryWords.Word(Status)),
        ("coordination", Coordination ? "1" : ""),
        ("overdue", Overdue ? "1" : ""),
        ("begun", Begun ? "1" : ""),
        ("unanswered", Unanswered ? "1" : ""),
        ("mine", Mine == MineByDefault ? "" : Mine ? "1" : "0"),
        ("sort", Sort == MatterSort.Attention ? "" : QueryWords.Word(Sort)),
        ("desc", Reversed ? "1" : ""),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static MatterQuery Read(IQueryCollection query, bool mineByDefault) => new()
    {
        Text = query.Text("q"),
        Light = query.Pick<Light>("light"),
        List = query.Text("list"),
        Unit = query.Text("unit"),
        Person = query.Text("person"),
        Leader = query.Text("leader"),
        Status = query.Pick<MatterStatus>("status"),
        Coordination = query.Yes("coordination"),
        Overdue = query.Yes("overdue"),
        Begun = query.Yes("begun"),
        Unanswered = query.Yes("unanswered"),
        Mine = query.Text("mine") is { Length: > 0 } mine ? mine == "1" : mineByDefault,
        MineByDefault = mineByDefault,
        Sort = query.Pick<MatterSort>("sort") ?? MatterSort.Attention,
        Reversed = query.Yes("desc"),
        Page = query.Page(),
    };
}
