using Azure;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Hosting;

public enum HealthState
{
    Ok,

    /// <summary>It works, and somebody should look.</summary>
    Attention,

    Failing,
}

/// <param name="Text">What is wrong, for people (zh-CN); empty when nothing is.</param>
public sealed record HealthPart(HealthState State, string Text = "");

public sealed record HealthResult(HealthState State, DateTimeOffset At, HealthPart Store, HealthPart Mail, HealthPart TaskHub);

/// <summary>Looks whether the parts of the app can be reached. Open to all, so it looks once in a while only and tells no addresses.</summary>
public sealed partial class HealthReport(IStore store, IOutbox outbox, TimeProvider clock, ILogger<HealthReport> log)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const string Nothing = "health";

    private readonly Lock _lock = new();
    private Task<HealthResult>? _last;
    private DateTimeOffset _until;

    public Task<HealthResult> Look(DurableTaskClient client)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_last is not null && now < _until) return _last;
            _until = now + Lasts;
            return _last = LookAgain(client, now);
        }
    }

    private async Task<HealthResult> LookAgain(DurableTaskClient client, DateTimeOffset now)
    {
        var parts = await Task.WhenAll(
            Try("存储", async stop =>
            {
                await store.Find<Counter>(Nothing, stop);
                return new(HealthState.Ok);
            }),
            Try("发件箱", async stop => Mails(await outbox.CountMails(stop))),
            Try("任务中心", async stop =>
            {
                await client.GetInstanceAsync(Nothing, stop);
                return new(HealthState.Ok);
            }));
        return new(parts.Max(p => p.State), now, parts[0], parts[1], parts[2]);
    }

    private static HealthPart Mails(IReadOnlyDictionary<OutboxState, int> counts)
    {
        var (failed, unknown) = (counts.GetValueOrDefault(OutboxState.Failed), counts.GetValueOrDefault(OutboxState.Unknown));
        return failed + unknown == 0
            ? new(HealthState.Ok)
            : new(HealthState.Attention, $"{failed} 封邮件发送失败，{unknown} 封结果不明；请由督办员在“发件箱”页处理。");
    }

    private async Task<HealthPart> Try(string part, Func<CancellationToken, Task<HealthPart>> look)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            return await Task.Run(() => look(limit.Token), limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new(HealthState.Failing, $"{part}在 {Patience.TotalSeconds:0} 秒内没有回应。");
        }
#pragma warning disable CA1031 // whatever fails in looking is what is to be told
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Unreachable(fault, part);
            return new(HealthState.Failing, $"{part}不可用：{Short(fault)}。详情见应用日志。");
        }
    }

    /// <summary>A message may name accounts and addresses; a code names none.</summary>
    private static string Short(Exception fault) =>
        fault is RequestFailedException storage ? $"{storage.Status} {storage.ErrorCode}" : fault.GetType().Name;

    [LoggerMessage(LogLevel.Error, "{Part} cannot be reached")]
    private partial void Unreachable(Exception fault, string part);
}
