using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Local.Scheduling;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Tests.Scheduling;

public sealed class BeatTests : IAsyncDisposable
{
    private readonly ManualClock _clock = new(Samples.Nine);
    private readonly Poke _poke = new();
    private readonly Hindrances _hindrances = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<DateTimeOffset> _turns = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly Task _running;
    private Func<DateTimeOffset?> _turn = () => null;

    public BeatTests() =>
        _running = new Beat("the test", Turn, _poke, _hindrances, _clock, NullLogger<Beat>.Instance).Run(_stop.Token);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    [Fact]
    public async Task It_begins_at_once_and_never_waits_longer_than_a_minute()
    {
        _turn = () => Samples.Nine.AddDays(3);

        await NextTurn();

        await Waits(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task It_wakes_when_the_next_is_due()
    {
        _turn = () => Samples.Nine.AddSeconds(20);
        _poke.Now();
        await NextTurn();
        await NextTurn();
        await Waits(TimeSpan.FromSeconds(20));

        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(Samples.Nine.AddSeconds(20), await NextTurn());
    }

    [Fact]
    public async Task A_poke_wakes_it_at_once()
    {
        await NextTurn();
        await Waits(TimeSpan.FromMinutes(1));

        _poke.Now();

        Assert.Equal(Samples.Nine, await NextTurn());
    }

    [Fact]
    public async Task A_poke_during_a_turn_is_followed_by_another_turn()
    {
        await NextTurn();
        await Waits(TimeSpan.FromMinutes(1));
        var first = true;
        _turn = () =>
        {
            if (first) _poke.Now();
            first = false;
            return null;
        };

        _poke.Now();

        await NextTurn();
        await NextTurn();
    }

    [Fact]
    public async Task What_stays_due_does_not_make_it_spin()
    {
        _turn = () => Samples.Nine.AddDays(-1);
        _poke.Now();
        await NextTurn();
        await NextTurn();

        await Waits(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_turn_that_fails_is_followed_by_a_pause_and_the_next()
    {
        await NextTurn();
        await Waits(TimeSpan.FromMinutes(1));
        _turn = () => throw new InvalidOperationException("broken");
        _poke.Now();
        await NextTurn();
        await Waits(TimeSpan.FromSeconds(5));

        _turn = () => null;
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Samples.Nine.AddSeconds(5), await NextTurn());
    }

    private async Task<DateTimeOffset?> Turn(CancellationToken stop)
    {
        await Task.Yield();
        _turns.Writer.TryWrite(_clock.GetUtcNow());
        return _turn();
    }

    private async Task<DateTimeOffset> NextTurn() => await _turns.Reader.ReadAsync(Cancel);

    // a turn is told before its wait begins, so the clock may have to be looked at more than once
    private async Task Waits(TimeSpan expected)
    {
        var looking = Stopwatch.StartNew();
        while (!_clock.Waiting.SequenceEqual([expected]) && looking.Elapsed < TimeSpan.FromSeconds(10)) await Task.Yield();
        Assert.Equal([expected], _clock.Waiting);
    }
}
