namespace Sanwen.Web.Pages.People;

/// <summary>Something that waits for a person.</summary>
/// <param name="Kind">One word for it.</param>
/// <param name="Until">By when; null where it has no time of its own.</param>
/// <param name="Address">Where it is done; null where the visitor may not.</param>
public sealed record WaitingItem(string Kind, string Text, DateTimeOffset? Until, string? Address);
