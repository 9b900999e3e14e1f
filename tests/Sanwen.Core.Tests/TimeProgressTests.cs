using Sanwen.Core.Matters;

namespace Sanwen.Core.Tests;

public sealed class TimeProgressTests
{
    private static readonly Matter Annual = new()
    {
        Key = "1",
        Title = "年度投资",
        LeadUnit = "城建办",
        Responsible = "a@x.example",
        Start = new(2022, 1, 1),
        Due = new(2022, 12, 31),
    };

    [Fact]
    public void The_fifteenth_of_July_is_thirteen_of_twenty_four_half_months() =>
        Assert.Equal(1300m / 24, TimeProgress.Of(Annual, new(2022, 7, 15)));
}
