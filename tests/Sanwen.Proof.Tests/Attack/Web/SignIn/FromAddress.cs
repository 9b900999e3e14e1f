using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.SignIn;

/// <summary>Lets a test say which address a request comes from, as the connection would.</summary>
internal sealed class FromAddress : IStartupFilter
{
    private const string Header = "Test-Connection";

    public static void Listen(IServiceCollection services) => services.AddSingleton<IStartupFilter, FromAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, then) =>
        {
            if (IPAddress.TryParse(http.Request.Headers[Header], out var address)) http.Connection.RemoteIpAddress = address;
            return then(http);
        });
        next(app);
    };

    /// <param name="more">Headers as a client writes them.</param>
    public static Task<Seen> Post(Browser browser, string from, string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] more)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add(Header, from);
        foreach (var (name, value) in more) request.Headers.TryAddWithoutValidation(name, value);
        return browser.Send(request);
    }
}
