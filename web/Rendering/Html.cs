using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Rendering;

/// <summary>
/// Renders components as static templates, in pages and mails alike. Safe for concurrent use. Components may inject
/// <see cref="Policy"/> and <see cref="Assets"/>; everything else comes to them as parameters.
/// </summary>
public sealed class Html : IDisposable
{
    private readonly ServiceProvider _services;

    public Html(Policy policy)
    {
        Assets = new(policy.Lights);
        _services = new ServiceCollection()
            .AddSingleton(policy)
            .AddSingleton(Assets)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
    }

    public Assets Assets { get; }

    /// <param name="parameters">Values by the names of the component's parameters.</param>
    public async Task<string> Render<TComponent>(IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // A renderer keeps every component it has rendered until it is disposed, and works one render at a time:
        // a fresh one per page is what makes this both free of leaks and safe for concurrent use, and costs microseconds.
        var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        await using (renderer.ConfigureAwait(false))
        {
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
                return root.ToHtmlString();
            }).ConfigureAwait(false);
        }
    }

    public void Dispose() => _services.Dispose();
}
