namespace Sanwen.Functions.Orchestrations;

/// <summary>What an instance asks for after it was advanced.</summary>
/// <param name="WakeAt">When it is to be advanced, or one of its mails tried, again; null when nothing is due by itself any more.</param>
/// <param name="Children">Instances that live because of this one and must be running.</param>
public sealed record Turn(DateTimeOffset? WakeAt, IReadOnlyList<string> Children);
