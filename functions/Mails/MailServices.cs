using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Functions.Events;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Functions.Mails;

public static class MailServices
{
    /// <summary>Sends mails by SendGrid and takes its events, as set in <c>Mail</c> and <c>SendGrid</c>. Wrong settings stop the start.</summary>
    public static IServiceCollection AddMails(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddOptions<MailOptions>().Configure(options =>
        {
            configuration.GetSection(MailOptions.Section).Bind(options);
            configuration.GetSection(SendGridOptions.Section).Bind(options.SendGrid);
        }).ValidateOnStart();
        services.AddSingleton(p => p.GetRequiredService<IOptions<MailOptions>>().Value);
        services.AddSingleton<IMailSender>(p => p.GetRequiredService<MailOptions>() is var options && options.Sender == MailOptions.ToOutbox
            ? new OutboxSender()
            : new SendGridSender(options, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new OutboxDisplay(ShowLinks: p.GetRequiredService<MailOptions>().Sender == MailOptions.ToOutbox));
        services.AddSingleton(p => new ReplyAddresses(
            p.GetRequiredService<LinkSigner>(), p.GetRequiredService<MailOptions>().InboundDomain, p.GetRequiredService<MailOptions>().From));
        return services.AddSingleton<Delivery>().AddSingleton<EventDoor>();
    }
}
