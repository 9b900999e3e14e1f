using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Pages.Findings;

/// <summary>Which findings are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record FindingQuery
{
    /// <summary>Words that must all occur in 问题编号, what was found, the place, or the community or project.</summary>
    public string Text { get; init; } = "";

    public string Programme { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>The key of an inspection round.</summary>
    public string Round { get; init; } = "";

    /// <summary>Of any inspection round that there is.</summary>
    public bool Inspected { get; init; }

    /// <summary>Null for all.</summary>
    public FindingStage? Stage { get; init; }

    /// <summary>Only those whose next step is late.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only those that a matter supervises, or has.</summary>
    public bool Supervised { get; init; }

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => this with { Page = 1 } != new FindingQuery();

    public string Address => QueryWords.Address("/findings", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("programme", Programme),
        ("unit", Unit),
        ("round", Round),
        ("inspected", Flag(Inspected)),
        ("stage", QueryWords.Word(Stage)),
        ("overdue", Flag(Overdue)),
        ("supervised", Flag(Supervised)),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static FindingQuery Read(IQueryCollection query) => new()
    {
        Text = query.Text("q"),
        Programme = query.Text("programme"),
        Unit = query.Text("unit"),
        Round = query.Text("round"),
        Inspected = query.Yes("inspected"),
        Stage = query.Pick<FindingStage>("stage"),
        Overdue = query.Yes("overdue"),
        Supervised = query.Yes("supervised"),
        Page = query.Page(),
    };

    private static string Flag(bool on) => on ? "1" : "";
}
