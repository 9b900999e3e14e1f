using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sanwen.Core.Policies;

/// <summary>
/// What the office calls the columns of its lists, by the standard word: <c>"牵头单位": "责任单位"</c>. A word before a slash
/// means one list alone: <c>"人员/单位": "部门"</c>. Downloads and templates are headed so; an import reads either word.
/// </summary>
[JsonConverter(typeof(HeadingsJson))]
public sealed class Headings(IReadOnlyDictionary<string, string> words) : IEnumerable<KeyValuePair<string, string>>
{
    public static readonly Headings Standard = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>What the office calls a column of a list; the standard word where it has none of its own.</summary>
    /// <param name="list">What is listed, e.g. 事项.</param>
    public string Of(string list, string column) =>
        words.GetValueOrDefault($"{list}/{column}") ?? words.GetValueOrDefault(column, column);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
