namespace Sanwen.Proof.Tests.LongRun;

/// <summary>What people remember of what they did, kept apart from the office's store: what the office says is held against it.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, HashSet<string>> _answered = [];
    private readonly List<(string For, string By, DateOnly From, DateOnly To)> _stretches = [];

    /// <summary>Approvals that somebody decided.</summary>
    public HashSet<string> Decided { get; } = [];

    public HashSet<string> Acknowledged { get; } = [];

    /// <summary>Direct asks that were answered.</summary>
    public HashSet<string> Told { get; } = [];

    public HashSet<string> Left { get; } = [];

    public void Answer(string round, IEnumerable<string> matters) => Answered(round).UnionWith(matters);

    public HashSet<string> Answered(string round) => _answered.TryGetValue(round, out var keys) ? keys : _answered[round] = [];

    /// <summary>Whether anybody has answered for a matter in one of the rounds whose ids begin so.</summary>
    public bool Answered(string rounds, string matter) =>
        _answered.Any(r => r.Key.StartsWith(rounds, StringComparison.Ordinal) && r.Value.Contains(matter));

    public void StandIn(string away, string by, DateOnly from, DateOnly to) => _stretches.Add((away, by, from, to));

    /// <summary>Who sits at a person's desk that day.</summary>
    public string DeskOf(string person, DateOnly day)
    {
        while (_stretches.Find(s => s.For == person && s.From <= day && day <= s.To) is { By: { } by }) person = by;
        return person;
    }
}
