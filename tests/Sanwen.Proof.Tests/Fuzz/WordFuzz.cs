using Sanwen.Core.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>What people type into one field: read to a value that is written and read the same, or not read at all.</summary>
[Collection("fuzz")]
public sealed class WordFuzz
{
    [Fact]
    public async Task Days_amounts_percentages_months_milestones_and_addresses_read_back_as_they_are_written()
    {
        var outcomes = await new Fuzzer<string>(
            Mutation.Words,
            (random, known) => random.Next(4) == 0 ? random.Text() : random.Change(random.Any(known)),
            text => Task.FromResult(Read(text)),
            text => Uri.EscapeDataString(text.Replace('\uD800', ' ').Replace('\uDC00', ' '))).Run();

        Assert.Superset(new HashSet<string> { "day", "amount", "percent", "month", "milestones", "address" }, outcomes.SelectMany(o => o.Split(' ')).ToHashSet());
    }

    private static string Read(string text)
    {
        var known = new List<string>();
        if (DateText.Read(text) is { } day)
        {
            Assert.Equal(day, DateText.Read(DateText.Write(day)));
            known.Add("day");
        }

        if (AmountText.Read(text) is { } amount)
        {
            Assert.Equal(amount, AmountText.Read(AmountText.Write(amount)));
            known.Add("amount");
        }

        if (PercentText.Read(text) is { } percent)
        {
            Assert.InRange(percent, 0, 100);
            Assert.Equal(percent, PercentText.Read(PercentText.Write(percent)));
            known.Add("percent");
        }

        if (MonthText.Read(text) is { } month)
        {
            Assert.Equal(month, MonthText.Read(month.ToString()));
            known.Add("month");
        }

        if (MilestoneText.Read(text, out var reason) is { } milestones)
        {
            Assert.Equal(milestones, MilestoneText.Read(MilestoneText.Write(milestones), out _));
            known.Add("milestones");
        }
        else
        {
            Assert.NotEqual("", reason);
        }

        if (EmailAddress.TryNormalize(text, out var address))
        {
            Assert.True(EmailAddress.TryNormalize(address, out var again));
            Assert.Equal(address, again);
            Assert.All(address, c => Assert.True(char.IsAscii(c) && !char.IsControl(c) && !char.IsWhiteSpace(c)));
            known.Add("address");
        }

        return string.Join(' ', known);
    }
}
