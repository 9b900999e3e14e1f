using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Store;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>Writes each mail as an .eml file that any mail program opens. Writing the same mail again replaces its file.</summary>
public sealed class FolderSender(string folder, MailOptions options, TimeProvider clock) : IMailSender
{
    private const int LongestId = 100;

    private static readonly FormatOptions Dos = Lines();

    public int AtOnce => 1;

    public Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
    {
        try
        {
            using var message = MailParts.Compose(row.Mail, text, options, clock.GetUtcNow());
            Write(message, Path.Combine(folder, FileName(row.Mail)));
            return Task.FromResult<Settlement>(new Settlement.Sent());
        }
        catch (FormatException fault)
        {
            return Task.FromResult<Settlement>(new Settlement.Failed(fault.Message));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(BackOff.After(row.Attempts, StoreException.FileWords($"发件文件夹 {folder}", fault), clock.GetUtcNow()));
        }
    }

    // under another name first: the mail takes its own only once it is whole
    private void Write(MimeMessage message, string path)
    {
        Directory.CreateDirectory(folder);
        var writing = Path.Combine(folder, $".writing-{Path.GetRandomFileName()}");
        try
        {
            using (var file = File.Create(writing)) message.WriteTo(Dos, file);
            File.Move(writing, path, overwrite: true);
        }
        catch
        {
            File.Delete(writing);
            throw;
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

    private static FormatOptions Lines()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
