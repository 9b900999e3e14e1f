using System.Globalization;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Issues;

/// <summary>
/// What the links of an issue's mails open: one consultation or one decision by its number, so that an old link never answers a
/// new question.
/// </summary>
public static class IssueLink
{
    private const char Separator = '#';

    public static string Of(string issueId, int number) => string.Create(CultureInfo.InvariantCulture, $"{issueId}{Separator}{number}");

    /// <summary>The key of the issue and the number of the consultation or decision; null for any other text.</summary>
    public static (string Key, int Number)? Read(string instance)
    {
        var at = instance.LastIndexOf(Separator);
        return at > ProjectIssue.Prefix.Length
            && instance.StartsWith(ProjectIssue.Prefix, StringComparison.Ordinal)
            && int.TryParse(instance.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (instance[ProjectIssue.Prefix.Length..at], number)
            : null;
    }

    internal static Mail WithLink(this Mail mail, LinkPurpose purpose, int number, DateTimeOffset expires) =>
        mail.WithLink(purpose, expires) is { Link: { } link } linked ? linked with { Link = link with { Instance = Of(mail.Instance, number) } } : mail;
}
