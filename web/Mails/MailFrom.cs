using System.Net.Mail;
using Sanwen.Core.Import;

namespace Sanwen.Web.Mails;

/// <summary>Who mails come from, as set in the section <c>Mail</c> of any host.</summary>
public class MailFrom
{
    public const string Section = "Mail";

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "";

    public string FromName { get; set; } = "三问督办";

    /// <summary>The domain whose mail comes back to this program, so that people can decide by a reply; empty where none does.</summary>
    public string Inbound { get; set; } = "";

    /// <summary>What is wrong (zh-CN), each by its key; none when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (!MailAddress.TryCreate(From, out var from) || from.Address != From)
            yield return $"Mail:From 应为一个邮箱地址，现为“{From}”。";
        if (FromName.Any(char.IsControl))
            yield return "Mail:FromName 不能含换行等控制字符。";
        foreach (var problem in InboundProblems()) yield return problem;
    }

    /// <summary>Of <see cref="Inbound"/> alone.</summary>
    public IEnumerable<string> InboundProblems()
    {
        if (Inbound.Length > 0 && !(EmailAddress.TryNormalize($"r@{Inbound}", out var address) && address == $"r@{Inbound}"))
            yield return $"Mail:Inbound 应为专门接收回复的域名（小写），如 reply.office.example，现为“{Inbound}”。不用回复审批的，请留空。";
    }
}
