using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Hosting;

public sealed class HealthTests(Azurite azurite)
{
    [Fact]
    public async Task An_app_whose_parts_answer_is_well()
    {
        await using var host = await AppHost.Start(azurite);

        var (status, health) = await Look(host);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("ok", "ok", "ok", "ok"), (State(health), State(health["store"]), State(health["mail"]), State(health["taskHub"])));
    }

    [Fact]
    public async Task A_task_hub_that_does_not_answer_is_told_without_its_address()
    {
        await using var host = await AppHost.Start(azurite);
        host.Hub.Fault = new IOException("No route to hub.internal.example.");

        var (status, health) = await Look(host);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("ok", "failing"), (State(health["store"]), State(health["taskHub"])));
        Assert.Contains("任务中心不可用", health["taskHub"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("hub.internal.example", health.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_that_failed_are_told_and_the_app_still_works()
    {
        await using var host = await AppHost.Start(azurite);
        var now = host.Clock.GetUtcNow();
        await host.Get<Core.Links.SigningIn>().Request(AppHost.Administrator, now, TestContext.Current.CancellationToken);
        var row = Assert.Single(await host.Get<IOutbox>().Claim(now, 10, cancel: TestContext.Current.CancellationToken));
        await host.Get<IOutbox>().Settle(row.Mail.Id, new Settlement.Failed($"No such user {row.Mail.To}"), now, TestContext.Current.CancellationToken);

        var (status, health) = await Look(host);

        Assert.Equal((HttpStatusCode.OK, "attention", "attention"), (status, State(health), State(health["mail"])));
        Assert.Contains("1 封邮件发送失败", health["mail"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("@", health.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outbox_that_hangs_is_given_up()
    {
        var outbox = new HangingOutbox();
        await using var host = await AppHost.Start(azurite, s => s.AddSingleton(p =>
            new HealthReport(p.GetRequiredService<IStore>(), outbox, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<HealthReport>>())));

        var looking = Look(host);
        await outbox.Asked.WaitAsync(TestContext.Current.CancellationToken);
        host.Clock.Advance(HealthReport.Patience);
        var (status, health) = await looking;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "failing"), (status, State(health["mail"])));
    }

    [Fact]
    public async Task Asking_often_looks_once_in_a_while()
    {
        await using var host = await AppHost.Start(azurite);
        for (var n = 0; n < 20; n++) await Look(host);
        Assert.Equal(1, host.Hub.Looks);

        host.Clock.Advance(HealthReport.Lasts);
        await Look(host);

        Assert.Equal(2, host.Hub.Looks);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Health)> Look(AppHost host)
    {
        using var anybody = host.Browser();
        var seen = await anybody.Get("/api/health");
        return (seen.Status, JsonNode.Parse(seen.Html)!);
    }

    private static string State(JsonNode? part) => part!["state"]!.GetValue<string>();

    private sealed class HangingOutbox : IOutbox
    {
        private readonly TaskCompletionSource _asked = new(), _never = new();

        public Task Asked => _asked.Task;

        public async Task<IReadOnlyDictionary<OutboxState, int>> CountMails(CancellationToken cancel = default)
        {
            _asked.SetResult();
            await _never.Task;
            return new Dictionary<OutboxState, int>();
        }

        public Task<IReadOnlyList<OutboxRow>> Claim(DateTimeOffset now, int most, string? instance = null, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<DateTimeOffset?> NextSending(string instance, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task Settle(string mailId, Settlement settlement, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<OutboxRow>> Sweep(DateTimeOffset before, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<bool> Requeue(string mailId, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<OutboxRow?> FindMail(string mailId, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<OutboxRow?> FindByReference(string reference, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<OutboxRow>> Mails(OutboxQuery query, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, int>> CountByRecipient(Core.Time.YearMonth month, CancellationToken cancel = default) => throw new NotSupportedException();
    }
}
