using System.Net;
using System.Net.Sockets;

namespace Sanwen.Local.Tests.Mails;

/// <summary>Programs that tests run beside them, as npm installs them from a lock file.</summary>
internal static class Npm
{
    /// <exception cref="InvalidOperationException">It could not be installed.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no npm.</exception>
    public static async Task Install(string home, string package, CancellationToken cancel)
    {
        if (File.Exists(Path.Combine(home, "node_modules", package, "package.json"))) return;
        await using var npm = new CommandLine(home);
        npm.Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci");
        await npm.Success(cancel);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
