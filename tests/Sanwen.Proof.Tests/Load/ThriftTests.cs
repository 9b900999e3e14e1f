using Sanwen.Local.Scheduling;

namespace Sanwen.Proof.Tests.Load;

public sealed class ThriftTests
{
    private const long Work = Thrift.Worth * 2;

    [Fact]
    public void Memory_is_given_back_once_after_work_and_not_during_it()
    {
        using var thrift = new Thrift(TimeProvider.System);

        Assert.False(thrift.IsTime(Work));
        Assert.False(thrift.IsTime(Work * 2));
        Assert.True(thrift.IsTime((Work * 2) + Thrift.Quiet));
        Assert.False(thrift.IsTime((Work * 2) + (Thrift.Quiet * 2)));
    }

    [Fact]
    public void A_little_work_is_not_worth_it()
    {
        using var thrift = new Thrift(TimeProvider.System);

        Assert.False(thrift.IsTime(Thrift.Worth - 1));
        Assert.False(thrift.IsTime(Thrift.Worth - 1));
        Assert.True(thrift.IsTime(Thrift.Worth));
    }
}
