using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>Writes each mail as an .eml file that any mail program opens. Writing the same mail again replaces its file.</summary>
public sealed class FolderSender(string folder, MailOptions options) : IMailSender
{
    private const int LongestId = 100;

    public int AtOnce => 1;

    public Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
    {
        try
        {
            using var message = MailParts.Compose(row.Mail, text, options);
            Write(message, Path.Combine(folder, FileName(row.Mail)));
            return Task.FromResult<Settlement>(new Settlement.Sent());
        }
        catch (FormatException fault)
        {
            return Task.FromResult<Settlement>(new Settlement.Failed(fault.Message));
        }
    }

    // in a folder of its own first: the mail takes its name only once it is whole
    private void Write(MailMessage message, string path)
    {
        var writing = Directory.CreateDirectory(Path.Combine(folder, $".writing-{Path.GetRandomFileName()}"));
        try
        {
            using (var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = writing.FullName,
            })
            {
                client.Send(message);
            }

            writing.GetFiles().Single().MoveTo(path, overwrite: true);
        }
        finally
        {
            writing.Delete(recursive: true);
        }
    }

    // ids differ in characters that a file name cannot hold, so a hash keeps them apart
    private static string FileName(Mail mail)
    {
        var at = mail.At.ToOffset(China.Offset).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var safe = string.Concat(mail.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '@' or '.' ? c : '_').Take(LongestId));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Id)))[..8];
        return $"{at}-{safe}-{hash}.eml";
    }
}
