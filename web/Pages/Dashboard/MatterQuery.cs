using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
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

    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (name, value) in Parameters.Where(p => p.Value.Length > 0)) query.Add(name, value);
            return $"/{query}";
        }
    }

    /// <summary>Everything but the page and what goes without saying.</summary>
    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("light", Word(Light)),
        ("list", List),
        ("unit", Unit),
        ("person", Person),
        ("leader", Leader),
        ("status", Word(Status)),
        ("coordination", Coordination ? "1" : ""),
        ("overdue", Overdue ? "1" : ""),
        ("unanswered", Unanswered ? "1" : ""),
        ("mine", Mine == MineByDefault ? "" : Mine ? "1" : "0"),
        ("sort", Sort == MatterSort.Attention ? "" : Word<MatterSort>(Sort)),
        ("desc", Reversed ? "1" : ""),
        ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    ];

    public static MatterQuery Read(IQueryCollection query, bool mineByDefault) => new()
    {
        Text = Value(query, "q"),
        Light = Pick<Light>(query, "light"),
        List = Value(query, "list"),
        Unit = Value(query, "unit"),
        Person = Value(query, "person"),
        Leader = Value(query, "leader"),
        Status = Pick<MatterStatus>(query, "status"),
        Coordination = Value(query, "coordination") == "1",
        Overdue = Value(query, "overdue") == "1",
        Unanswered = Value(query, "unanswered") == "1",
        Mine = Value(query, "mine") is { Length: > 0 } mine ? mine == "1" : mineByDefault,
        MineByDefault = mineByDefault,
        Sort = Pick<MatterSort>(query, "sort") ?? MatterSort.Attention,
        Reversed = Value(query, "desc") == "1",
        Page = int.TryParse(Value(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
    };

    /// <summary>How an address spells a value.</summary>
    public static string Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant() ?? "";

    private static string Value(IQueryCollection query, string name) => query[name].ToString().Trim();

    private static T? Pick<T>(IQueryCollection query, string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Word<T>(v) == Value(query, name)).Select(v => (T?)v).FirstOrDefault();
}
