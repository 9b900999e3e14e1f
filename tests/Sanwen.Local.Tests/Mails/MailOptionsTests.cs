using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
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
    public void A_server_that_is_encrypted_from_the_first_byte_is_reached_on_its_own_port() => Assert.IsType<SmtpSender>(Sender(
        ("Mail:From", "sanwen@zumiao.example"), ("Mail:Smtp:Host", "mail.zumiao.example"), ("Mail:Smtp:Port", "465"), ("Mail:Smtp:Tls", "OnConnect")));

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

    [Theory]
    [InlineData("reply.office.example", true)]
    [InlineData("reply.localhost", true)]
    [InlineData("office", false)]
    [InlineData("Reply.Office.Example", false)]
    [InlineData("a@reply.office.example", false)]
    [InlineData("reply.office.example ", false)]
    [InlineData("https://reply.office.example", false)]
    [InlineData("回复.example", false)]
    public void The_domain_for_replies_must_be_one(string domain, bool good)
    {
        var fault = Record.Exception(() => Sender(("Mail:Inbound", domain)));

        if (good) Assert.Null(fault);
        else Assert.Contains("Mail:Inbound", Assert.Single(Assert.IsType<OptionsValidationException>(fault).Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "reply.localhost")]
    [InlineData("mail.x.example", "", null)]
    [InlineData("mail.x.example", "reply.x.example", "reply.x.example")]
    [InlineData("", "reply.x.example", "reply.x.example")]
    public void Replies_are_taken_where_a_domain_is_named_or_no_mail_goes_out(string host, string domain, string? taken)
    {
        using var services = Services(("Mail:Smtp:Host", host), ("Mail:Inbound", domain));
        var link = new Link(LinkPurpose.Rule, "issue-XM-1-1#1", "a@x.example", DateTimeOffset.MaxValue);
        var mail = new Mail { Id = "m", Kind = MailKind.Escalation, Instance = "i", At = DateTimeOffset.MinValue, To = "a@x.example", ToName = "", Link = link };

        Assert.Equal(taken, services.GetRequiredService<ReplyAddresses>().Of(mail)?.Split('@')[1]);
    }

    [Fact]
    public void A_login_without_a_server_is_a_mistake() =>
        Assert.Contains("Mail:Smtp:Host", Assert.Throws<OptionsValidationException>(() => Sender(("Mail:Smtp:User", "a"))).Message, StringComparison.Ordinal);

    private static IMailSender Sender(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IMailSender>();
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(new LinkSigner([new("k", new byte[32])]))
            .AddMailOut(configuration, "outbox").BuildServiceProvider();
    }
}
