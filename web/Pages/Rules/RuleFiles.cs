namespace Sanwen.Web.Pages.Rules;

/// <summary>Where the policy and the calendars come from and how they are changed, in the host's words (zh-CN).</summary>
public sealed record RuleFiles(string Text);
