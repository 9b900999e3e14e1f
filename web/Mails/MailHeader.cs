using System.Net.Mail;
using System.Text;
using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>What people typed, made fit for the head of a mail.</summary>
public static class MailHeader
{
    /// <summary>
    /// Control characters would end a header and begin another; what looks like an encoded word (RFC 2047) would be read as one, and
    /// may hold some.
    /// </summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Replace("=?", "= ?", StringComparison.Ordinal).Trim();

    /// <summary>The header Auto-Submitted (RFC 3834), which keeps other programs from answering.</summary>
    public static string AutoSubmitted(MailKind kind) => kind == MailKind.Unclear ? "auto-replied" : "auto-generated";

    /// <exception cref="FormatException">The address cannot be one; the message (zh-CN) names it.</exception>
    public static MailAddress Address(string address, string name) =>
        !address.Any(c => char.IsControl(c) || c > 126)
        && MailAddress.TryCreate(address, OneLine(name), Encoding.UTF8, out var made)
        && made.Address == address
            ? made
            : throw new FormatException($"邮箱地址“{OneLine(address)}”无效，请在人员名单中更正后重发。");
}
