using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Code;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>The tables of settings in the READMEs name what is read, with its default.</summary>
internal static partial class Readme
{
    private const string First = "| `Sanwen:Site`";

    private static readonly StringComparer Same = StringComparer.OrdinalIgnoreCase;

    public static Check Check { get; } = new("The README names every setting", (files, expected) =>
        new[] { "README.md", "README.zh-CN.md" }.SelectMany(p => Problems(files, expected, p)));

    private static IEnumerable<Problem> Problems(Files files, Expected expected, string path)
    {
        var (read, rows) = (SettingsRead.Of(files).All.DistinctBy(s => s.Key, Same).ToList(), Rows(files.Text(path)));
        var named = rows.SelectMany(r => r.Keys).ToHashSet(Same);
        foreach (var missing in read.Where(s => !named.Contains(s.Key)))
            yield return new(path, 0, $"the table of settings does not name {missing.Key}", "Add it");
        foreach (var (line, keys, defaults) in rows)
        {
            foreach (var unknown in keys.Where(k => !expected.ReadByPlatform.ContainsKey(k) && read.All(s => !Same.Equals(s.Key, k))))
                yield return new(path, line, $"nobody reads {unknown}", "Take it out of the table, or correct it");
            foreach (var (key, told) in keys.Count == defaults.Count ? keys.Zip(defaults) : [])
            {
                if (read.FirstOrDefault(s => Same.Equals(s.Key, key)) is { Default: { Length: > 0 } holds } && holds != told)
                    yield return new(path, line, $"the default of {key} is told as “{told}” and is “{holds}”", "Correct it");
            }
        }
    }

    private static List<(int Line, IReadOnlyList<string> Keys, IReadOnlyList<string> Defaults)> Rows(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith(First, StringComparison.Ordinal));
        return first < 0 ? [] :
        [
            .. lines.Skip(first).TakeWhile(l => l.StartsWith('|'))
                .Select((l, i) => (first + i + 1, Keys(l.Split('|')[1]), (IReadOnlyList<string>)Quoted(l.Split('|')[3]))),
        ];
    }

    /// <summary><c>:clientId</c> after <c>Storage:credential</c> is <c>Storage:clientId</c>.</summary>
    private static List<string> Keys(string cell)
    {
        var keys = Quoted(cell);
        return [.. keys.Select(k => k.StartsWith(':') ? keys[0][..keys[0].LastIndexOf(':')] + k : k)];
    }

    private static List<string> Quoted(string cell) => [.. Backticks().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
