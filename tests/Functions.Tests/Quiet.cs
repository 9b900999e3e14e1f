using System.Runtime.CompilerServices;

namespace Sanwen.Functions.Tests;

internal static class Quiet
{
    /// <summary>The in-process task hub writes a line for every message, and offers no other way to have it say less.</summary>
    [ModuleInitializer]
    internal static void Hush()
    {
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft.DurableTask.Sidecar", "Error");
    }
}
