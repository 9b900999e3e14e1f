using Sanwen.Core.Approvals;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using static Sanwen.Local.Tests.Engine.LivingOffice;

namespace Sanwen.Local.Tests.Engine;

/// <summary>Who lives because of whom, as a host asks that has every instance lived by itself.</summary>
public sealed class ChildrenTests
{
    private static readonly YearMonth September = new(2026, 9);

    [Fact]
    public async Task A_month_has_its_waking_rounds_and_from_its_last_question_on_the_next_month()
    {
        using var office = await new LivingOffice("2026-09-01 00:00").Settled();
        var month = Month.IdOf(September);

        await office.Until("2026-09-01 08:00");
        Assert.Empty(await office.Clockwork.Children(month, Cancel));

        await office.Until("2026-09-01 10:00");
        Assert.Equal([Plan(Jia), Plan(Yi)], await office.Clockwork.Children(month, Cancel));

        await office.Answering.Reply(Plan(Yi), Yi, [new("B-1", "60", "按计划推进")], office.Now, Cancel);
        Assert.Equal([Plan(Jia)], await office.Clockwork.Children(month, Cancel));

        await office.Until("2026-09-28 10:00");
        Assert.Contains(Month.IdOf(September.Next), await office.Clockwork.Children(month, Cancel));

        await office.Until("2026-10-16 12:00");
        Assert.Equal([Month.IdOf(September.Next)], await office.Clockwork.Children(month, Cancel));
    }

    [Fact]
    public async Task A_round_has_the_naming_it_asked_for_until_that_is_decided()
    {
        using var office = await new LivingOffice("2026-09-01 00:00").Settled();
        await office.Until("2026-09-10 12:00");
        Assert.Empty(await office.Clockwork.Children(Plan(Jia), Cancel));

        await office.Until("2026-09-14 12:00");
        var naming = Approval.NamingId(Plan(Jia));
        Assert.Equal([naming], await office.Clockwork.Children(Plan(Jia), Cancel));
        Assert.Empty(await office.Clockwork.Children(naming, Cancel));

        var asked = (await office.Store.Find<Approval>(naming, Cancel))!;
        await office.Store.Commit(new Change().Put(asked, asked.Value with { WakeAt = null }), Cancel);
        Assert.Empty(await office.Clockwork.Children(Plan(Jia), Cancel));
    }

    [Fact]
    public async Task An_instance_advanced_before_its_time_writes_nothing()
    {
        using var office = await new LivingOffice("2026-09-01 00:00").Settled();
        await office.Until("2026-09-01 10:00");
        var before = (await office.Store.Find<AskRound>(Plan(Jia), Cancel))!;

        Assert.Equal(before.Value.WakeAt, await office.Clockwork.Advance(Plan(Jia), office.Now, Cancel));

        Assert.Equal(before.Version, (await office.Store.Find<AskRound>(Plan(Jia), Cancel))!.Version);
    }

    private static string Plan(string person) => AskRound.IdOf(September, Question.Plan, person);
}
