namespace Sanwen.Web.Components;

/// <summary>What became of the last thing a person did, shown at the top of the page.</summary>
public sealed record Flash(string Text, bool IsError = false);
