using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Rendering;

/// <summary>Leads from a form that was taken to a page to look at, so that reloading it posts nothing again.</summary>
/// <param name="address">A path of this site.</param>
public sealed class SeeOther(string address) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status303SeeOther;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
