using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sanwen.Local.Mails;

namespace Sanwen.Local.Tests.Mails;

public sealed class MailOptionsTests
{
    [Fact]
    public void Without_settings_mails_go_to_the_folder() => Assert.IsType<FolderSender>(Sender());

    [Fact]
    public void With_a_host_mails_go_to_the_server() => Assert.IsType<SmtpSender>(Sender(
        ("Mail:From", "sanwen@zumiao.example"), ("Mail:Smtp:Host", "mail.zumiao.example"), ("Mail:Smtp:Port", "587"),
        ("Mail:Smtp:Tls", "StartTls"), ("Mail:Smtp:User", "sanwen"), ("Mail:Smtp:Password", "secret")));

    [Fact]
    public void Every_wrong_setting_is_named_by_its_key_at_once()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Sender(
            ("Mail:From", "nobody"), ("Mail:FromName", "a\nb"), ("Mail:Smtp:Host", "a b"), ("Mail:Smtp:Port", "0"),
            ("Mail:Smtp:User", "sanwen"), ("Mail:Smtp:TimeoutSeconds", "-1"), ("Mail:Smtp:Tls", "7")));

        Assert.Equal(
            ["Mail:From", "Mail:FromName", "Mail:Smtp:Host", "Mail:Smtp:Password", "Mail:Smtp:Port", "Mail:Smtp:TimeoutSeconds", "Mail:Smtp:Tls"],
            fault.Failures.Select(f => f.Split(' ')[0]).Order());
    }

    [Theory]
    [InlineData("Mail:Smtp:Port", "465")]
    [InlineData("Mail:Smtp:Port", "smtp")]
    [InlineData("Mail:Smtp:Password", "secret")]
    [InlineData("Mail:Smtp:Tls", "always")]
    public void A_setting_that_cannot_work_is_named(string key, string value)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Sender(("Mail:Smtp:Host", "mail.x.example"), (key, value)));

        Assert.Contains("Mail:Smtp:", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_login_without_a_server_is_a_mistake() =>
        Assert.Contains("Mail:Smtp:Host", Assert.Throws<OptionsValidationException>(() => Sender(("Mail:Smtp:User", "a"))).Message, StringComparison.Ordinal);

    private static IMailSender Sender(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMailOut(configuration, "outbox").BuildServiceProvider();
        return services.GetRequiredService<IMailSender>();
    }
}
