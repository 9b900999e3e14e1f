using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sanwen.Core.Stores;
using Sanwen.Functions.Mails;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Functions.Tests.Mails;

public sealed class MailOptionsTests
{
    private static readonly (string Key, string Value)[] Good = [("Mail:From", "sanwen@x.example"), ("SendGrid:ApiKey", "SG.key")];

    [Fact]
    public void What_is_needed_is_enough()
    {
        var options = Start(Good);

        Assert.Equal(("三问督办", "https://api.sendgrid.com"), (options.FromName, options.SendGrid.Host));
    }

    [Theory]
    [InlineData("SendGrid:Host", "https://api.eu.sendgrid.com")]
    [InlineData("SendGrid:Host", "http://127.0.0.1:5000")]
    [InlineData("SendGrid:Host", "http://localhost:5000/")]
    [InlineData("Mail:Sender", "SendGrid")]
    public void Other_places_may_be_named(string key, string value) => Start([.. Good, (key, value)]);

    [Theory]
    [InlineData("Mail:From", "")]
    [InlineData("Mail:From", "三问 <sanwen@x.example>")]
    [InlineData("Mail:FromName", "三问\n督办")]
    [InlineData("Mail:Sender", "Smtp")]
    [InlineData("Mail:Inbound", "duban@reply.x.example")]
    [InlineData("SendGrid:ApiKey", "")]
    [InlineData("SendGrid:ApiKey", "SG.key\n")]
    [InlineData("SendGrid:ApiKey", "@Microsoft.KeyVault(SecretUri=https://x.vault.example/secrets/sendgrid-api-key)")]
    [InlineData("SendGrid:EventKey", "@Microsoft.KeyVault(SecretUri=https://x.vault.example/secrets/sendgrid-event-key)")]
    [InlineData("SendGrid:Host", "http://api.sendgrid.com")]
    [InlineData("SendGrid:Host", "https://api.sendgrid.com/v3")]
    [InlineData("SendGrid:Host", "https://me:secret@api.sendgrid.com")]
    [InlineData("SendGrid:Host", "api.sendgrid.com")]
    [InlineData("SendGrid:EventKey", "not a key")]
    [InlineData("SendGrid:EventKey", "AAAA")]
    public void A_wrong_setting_is_named_by_its_key(string key, string value)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Start([.. Good.Where(g => g.Key != key), (key, value)]));

        Assert.StartsWith(key, Assert.Single(fault.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("SG.key", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_curve_is_no_event_key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<OptionsValidationException>(() => Start([.. Good, ("SendGrid:EventKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()))]));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Start([("Mail:From", "x"), ("SendGrid:Host", "x"), ("SendGrid:EventKey", "x")]));

        Assert.Equal(["Mail:From", "SendGrid:ApiKey", "SendGrid:Host", "SendGrid:EventKey"], fault.Failures.Select(f => f.Split(' ')[0]));
    }

    [Theory]
    [InlineData("SendGrid", "", "")]
    [InlineData("SendGrid", "reply.x.example", "reply.x.example")]
    [InlineData("Outbox", "", "reply.localhost")]
    public void Replies_are_taken_where_a_domain_is_named_or_no_mail_goes_out(string sender, string domain, string taken) =>
        Assert.Equal(taken, Start([.. Good, ("Mail:Sender", sender), ("Mail:Inbound", domain)]).InboundDomain);

    [Fact]
    public void A_wrong_domain_for_replies_is_named_where_no_mail_goes_out_as_well() => Assert.StartsWith(
        "Mail:Inbound",
        Assert.Single(Assert.Throws<OptionsValidationException>(() => Start(("Mail:Sender", "Outbox"), ("Mail:Inbound", "x y"))).Failures),
        StringComparison.Ordinal);

    [Fact]
    public async Task Without_SendGrid_mails_stay_in_the_outbox_with_links_that_are_shown()
    {
        await using var services = Services([("Mail:Sender", "Outbox")]);
        services.GetRequiredService<IStartupValidator>().Validate();

        var settlements = await services.GetRequiredService<IMailSender>().Send(
            Batching.Alone(new(MailSamples.Claimed(MailSamples.Ask("a@x.example")), new("s", "t", "h"), null)));

        Assert.Contains("没有真正发出", Assert.IsType<Settlement.Sent>(Assert.Single(settlements)).Detail, StringComparison.Ordinal);
        Assert.True(services.GetRequiredService<OutboxDisplay>().ShowLinks);
        await using var real = Services(Good);
        Assert.IsType<SendGridSender>(real.GetRequiredService<IMailSender>());
        Assert.False(real.GetRequiredService<OutboxDisplay>().ShowLinks);
    }

    private static MailOptions Start(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<MailOptions>();
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddMails(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build())
        .BuildServiceProvider();
}
