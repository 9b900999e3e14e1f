using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>An app where the platform signs people in, for the tests of one class, which change nothing in it.</summary>
public sealed class PlatformOffice(Azurite azurite) : IAsyncDisposable
{
    public static readonly (string, string?) On = (PlatformSignIn.Switch, "True");

    private AppHost? _host;

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal async Task<AppHost> Open() => _host ??= await AppHost.Start(azurite, On);
}
