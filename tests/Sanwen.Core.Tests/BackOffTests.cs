using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests;

public sealed class BackOffTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(7, 60)]
    public void Each_fault_waits_longer_up_to_an_hour(int attempts, int minutes) =>
        Assert.Equal(new Settlement.Retry("忙", Now.AddMinutes(minutes)), BackOff.After(attempts, "忙", Now));

    [Fact]
    public void The_eighth_fault_is_the_last() =>
        Assert.Equal(new Settlement.Failed("已尝试 8 次：忙"), BackOff.After(8, "忙", Now));
}
