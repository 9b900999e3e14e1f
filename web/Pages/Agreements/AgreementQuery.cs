using Microsoft.AspNetCore.Http;
using Sanwen.Core.Agreements;

namespace Sanwen.Web.Pages.Agreements;

/// <summary>Which agreements are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record AgreementQuery
{
    /// <summary>Words that must all occur in number, parties or the responsible person's name.</summary>
    public string Text { get; init; } = "";

    public AgreementGroup? Group { get; init; }

    public CounterpartLevel? Level { get; init; }

    /// <summary>本方组织.</summary>
    public string Unit { get; init; } = "";

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Text.Length > 0 || Group is not null || Level is not null || Unit.Length > 0;

    public string Address => QueryWords.Address("/agreements", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("group", QueryWords.Word(Group)),
        ("level", QueryWords.Word(Level)),
        ("unit", Unit),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static AgreementQuery Read(IQueryCollection query) => new()
    {
        Text = query.Text("q"),
        Group = query.Pick<AgreementGroup>("group"),
        Level = query.Pick<CounterpartLevel>("level"),
        Unit = query.Text("unit"),
        Page = query.Page(),
    };
}
