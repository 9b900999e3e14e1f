using System.Net.Mail;

namespace Sanwen.Web.Mails;

/// <summary>Who mails come from, as set in the section <c>Mail</c> of any host.</summary>
public class MailFrom
{
    public const string Section = "Mail";

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "";

    public string FromName { get; set; } = "三问督办";

    /// <summary>What is wrong (zh-CN), each by its key; none when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (!MailAddress.TryCreate(From, out var from) || from.Address != From)
            yield return $"Mail:From 应为一个邮箱地址，现为“{From}”。";
        if (FromName.Any(char.IsControl))
            yield return "Mail:FromName 不能含换行等控制字符。";
    }
}
