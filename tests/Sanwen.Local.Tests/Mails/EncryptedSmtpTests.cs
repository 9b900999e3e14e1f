using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests.Store;

namespace Sanwen.Local.Tests.Mails;

public sealed class EncryptedSmtpTests
{
    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var heard = Serve(listener);
        var options = new MailOptions
        {
            Smtp = { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Tls = SmtpTls.StartTls, User = "office", Password = "geheim" },
        };

        var settlement = await new SmtpSender(options, TimeProvider.System).Send(
            new(Samples.Mail("m1"), OutboxState.Claimed, 1, Samples.Nine, null, ""), new("问询", "正文", "<p>正文</p>"), TestContext.Current.CancellationToken);

        Assert.IsType<Settlement.Retry>(settlement);
        Assert.Equal(["EHLO", "STARTTLS"], (await heard).Select(l => l.Split(' ')[0]));
    }

    /// <summary>Offers encryption under a certificate of its own making; returns the lines heard, in the clear and behind it.</summary>
    private static async Task<IReadOnlyList<string>> Serve(TcpListener listener)
    {
        var heard = new List<string>();
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await Say(stream, "220 ready");
        heard.Add(await Line(stream));
        await Say(stream, "250-hello\r\n250-STARTTLS\r\n250 AUTH PLAIN");
        heard.Add(await Line(stream));
        await Say(stream, "220 go on");
        using var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsServerAsync(Certificate());
            heard.Add(await Line(encrypted));
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            return heard;
        }

        return [.. heard.Where(l => l.Length > 0)];
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static ValueTask Say(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));

    private static async Task<string> Line(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) > 0 && one[0] != '\n') line.Append((char)one[0]);
        return line.ToString().TrimEnd('\r');
    }
}
