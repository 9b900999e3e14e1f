using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.People;

namespace Sanwen.Web.Access;

/// <summary>What every page needs beside its own content: who looks, the token for its forms, and where it is.</summary>
/// <param name="FormToken">The value of the hidden field <see cref="FormTokenField"/> that every form of a signed-in page posts.</param>
public sealed record Frame(Person? Visitor, string FormToken, string Path)
{
    public const string FormTokenField = "__RequestVerificationToken";

    public static Frame Of(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new(http.Visitor(), tokens.RequestToken ?? "", http.Request.Path);
    }
}
