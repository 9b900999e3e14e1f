using System.Collections.Concurrent;

namespace Sanwen.Web.Hosting;

/// <summary>What at present keeps the office from its work, as its host finds it. Told to staff on the dashboard until it is over. Safe for concurrent use.</summary>
public sealed class Hindrances
{
    private readonly ConcurrentDictionary<string, string> _standing = new(StringComparer.Ordinal);

    /// <summary>In people's words (zh-CN), each once.</summary>
    public IReadOnlyList<string> Standing => [.. _standing.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <param name="what">What is hindered; it has one hindrance at a time.</param>
    /// <param name="words">For people (zh-CN).</param>
    /// <returns>Whether that is news.</returns>
    public bool Tell(string what, string words)
    {
        var known = _standing.TryGetValue(what, out var before) && before == words;
        _standing[what] = words;
        return !known;
    }

    /// <summary>True when there was one.</summary>
    public bool Over(string what) => _standing.TryRemove(what, out _);
}
