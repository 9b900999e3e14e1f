using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Sanwen.Functions.Store;

/// <summary>Makes every function's run one piece of work on the store: it looks at the log once, not at every read.</summary>
public sealed class OneLook(TablesStore store) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var invocation = store.Begin();
        await next(context);
    }
}
