using Spectre.Console;

namespace Sanwen.Bench;

/// <summary>The one table: what, measured, goal, whether it is met, and beside it the floor of the same run.</summary>
internal sealed class Report
{
    private readonly Table _table = new Table().MarkdownBorder().AddColumns("what", "measured", "goal", "met", "floor", "ratio");
    private readonly List<string> _missed = [];
    private string _subject = "";

    /// <summary>The goals that were missed, each as its row names it.</summary>
    public IReadOnlyList<string> Missed => _missed;

    public Table Table => _table;

    /// <param name="most">The goal: at most this, in the same unit.</param>
    /// <param name="floor">What the same costs without the product, in the same unit.</param>
    public void Add(string what, double measured, string unit, double? most = null, double? floor = null)
    {
        var met = most is null || measured <= most;
        var full = Full(what);
        if (!met) _missed.Add($"{full}: {Number(measured)} {unit}, goal {Number(most!.Value)} {unit}");
        _table.AddRow(
            Markup.Escape(what),
            $"{Number(measured)} {unit}",
            most is { } goal ? $"≤ {Number(goal)} {unit}" : "",
            most is null ? "" : met ? "yes" : "NO",
            floor is { } bare ? $"{Number(bare)} {unit}" : "",
            floor is { } least ? $"{measured / least:0.0}" : "");
        Console.Error.WriteLine($"{full}: {Number(measured)} {unit}{(met ? "" : "  (goal missed)")}");
    }

    /// <summary>A figure that must be exactly this.</summary>
    public void Count(string what, double measured, double expected)
    {
        var full = Full(what);
        if (measured != expected) _missed.Add($"{full}: {measured}, expected {expected}");
        _table.AddRow(Markup.Escape(what), Number(measured), Number(expected), measured == expected ? "yes" : "NO", "", "");
    }

    /// <summary>What "the same" stands for is said where a row is told of by itself.</summary>
    private string Full(string what)
    {
        const string Same = "the same: ";
        if (what.StartsWith(Same, StringComparison.Ordinal)) return $"{_subject}, {what[Same.Length..]}";
        _subject = what.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? what[..end] : what;
        return what;
    }

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => $"{value:#,0}",
        >= 10 => $"{value:0.0}",
        0 => "0",
        _ => $"{value:0.00}",
    };
}
