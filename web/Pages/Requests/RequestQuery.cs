using Microsoft.AspNetCore.Http;
using Sanwen.Core.Requests;

namespace Sanwen.Web.Pages.Requests;

/// <summary>Which requests are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record RequestQuery
{
    /// <summary>Words that must all occur in number, subject or community.</summary>
    public string Text { get; init; } = "";

    /// <summary>The key of a channel; blank for all.</summary>
    public string Channel { get; init; } = "";

    public RequestState? State { get; init; }

    public RequestShow? Show { get; init; }

    /// <summary>Only what the visitor handles or is to take over.</summary>
    public bool Mine { get; init; }

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Text.Length > 0 || Channel.Length > 0 || State is not null || Show is not null || Mine;

    public string Address => QueryWords.Address("/requests", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("channel", Channel),
        ("state", QueryWords.Word(State)),
        ("show", QueryWords.Word(Show)),
        ("mine", Mine ? "1" : ""),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static RequestQuery Read(IQueryCollection query) => new()
    {
        Text = query.Text("q"),
        Channel = query.Text("channel"),
        State = query.Pick<RequestState>("state"),
        Show = query.Pick<RequestShow>("show"),
        Mine = query.Yes("mine"),
        Page = query.Page(),
    };
}
