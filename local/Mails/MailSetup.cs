using Microsoft.Extensions.Options;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;

namespace Sanwen.Local.Mails;

public static class MailSetup
{
    /// <summary>Mails go to the configured server, or to the folder where none is configured. Wrong settings stop the start.</summary>
    /// <param name="outbox">The folder of .eml files.</param>
    public static IServiceCollection AddMailOut(this IServiceCollection services, IConfiguration configuration, string outbox)
    {
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddOptions<MailOptions>().Configure(options => Bind(configuration, options)).ValidateOnStart();
        services.AddSingleton<IMailSender>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>().Value;
            var clock = provider.GetRequiredService<TimeProvider>();
            return options.Smtp.Host.Length == 0 ? new FolderSender(outbox, options, clock) : new SmtpSender(options, clock);
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>().Value;
            return new ReplyAddresses(provider.GetRequiredService<LinkSigner>(), options.InboundDomain, options.From);
        });
        return services;
    }

    private static void Bind(IConfiguration configuration, MailOptions options)
    {
        try
        {
            configuration.GetSection(MailOptions.Section).Bind(options);
        }
        catch (InvalidOperationException fault)
        {
            // a word where a number belongs; the binder names key and value
            throw new OptionsValidationException(MailOptions.Section, typeof(MailOptions), [$"Mail 的设置无法读取：{fault.Message}"]);
        }
    }
}
