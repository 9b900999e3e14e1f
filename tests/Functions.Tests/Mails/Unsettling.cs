using System.Reflection;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Tests.Mails;

/// <summary>An outbox that cannot write down how one mail ended, as when the store goes away at that moment.</summary>
public class Unsettling : DispatchProxy
{
    private IOutbox _outbox = null!;
    private string _mail = "";

    public static IOutbox Over(IOutbox outbox, string mail)
    {
        var proxy = Create<IOutbox, Unsettling>();
        ((Unsettling)(object)proxy)._outbox = outbox;
        ((Unsettling)(object)proxy)._mail = mail;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IOutbox.Settle) && args![0] is string id && id == _mail
            ? throw new IOException("The store is away.")
            : targetMethod.Invoke(_outbox, args);
}
