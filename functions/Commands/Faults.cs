using Azure;
using Azure.Identity;
using Sanwen.Functions.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Commands;

internal static class Faults
{
    public static Task<int> Guard(Func<Task<int>> run) => CommandFaults.Guard(run, Words);

    private static string? Words(Exception e) => e switch
    {
        StoreException => e.Message,
        RequestFailedException or AggregateException or AuthenticationFailedException => StoreException.Unusable(e).Message,
        _ => null,
    };
}
