using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sanwen.Web.Access;

/// <summary>Reads forms as ever, but tells what is no form, or not all of one, as the sender's mistake and not as a fault of the site.</summary>
public static class CheckedForm
{
    public static IApplicationBuilder UseCheckedForms(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<FormOptions>>().Value;
        return app.Use((http, next) =>
        {
            http.Features.Set<IFormFeature>(new Feature(new FormFeature(http.Request, options)));
            return next(http);
        });
    }

    private sealed class Feature(FormFeature inner) : IFormFeature
    {
        public bool HasFormContentType => inner.HasFormContentType;

        public IFormCollection? Form
        {
            get => inner.Form;
            set => inner.Form = value;
        }

        public IFormCollection ReadForm() => ReadFormAsync(CancellationToken.None).GetAwaiter().GetResult();

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            if (inner.Form is null && !inner.HasFormContentType) throw new BadHttpRequestException("It is no form.");
            try
            {
                return await inner.ReadFormAsync(cancellationToken);
            }
            catch (IOException fault) when (fault is not BadHttpRequestException)
            {
                throw new BadHttpRequestException("The form has no end.", fault);
            }
        }
    }
}
