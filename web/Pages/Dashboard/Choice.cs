namespace Sanwen.Web.Pages.Dashboard;

/// <summary>One entry of a filter.</summary>
public sealed record Choice(string Value, string Name);
