using Microsoft.AspNetCore.Connections;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Commands;

internal static class Faults
{
    public static Task<int> Guard(Func<Task<int>> run) => CommandFaults.Guard(run, Words);

    private static string? Words(Exception e) => e switch
    {
        IOException { InnerException: AddressInUseException } =>
            "监听的地址已被其他程序占用。请关闭那个程序，或用 --urls 换一个地址，如 --urls http://localhost:5081。",
        StoreException => e.Message,
        _ => null,
    };
}
