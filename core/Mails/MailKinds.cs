namespace Sanwen.Core.Mails;

public static class MailKinds
{
    /// <summary>The word for a kind in files and addresses: <c>ask</c>, <c>reminder</c>, …</summary>
    public static string Word(this MailKind kind) => kind.ToString().ToLowerInvariant();
}
