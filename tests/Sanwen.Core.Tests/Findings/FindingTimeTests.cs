using Sanwen.Core.Findings;

namespace Sanwen.Core.Tests.Findings;

public sealed class FindingTimeTests
{
    /// <summary>创文: two working days. 10 October 2026 is a Saturday that is worked, 11 October a Sunday.</summary>
    [Theory]
    [InlineData("2026-10-09 10:00", "2026-10-12 18:00", true)]
    [InlineData("2026-10-09 10:00", "2026-10-12 18:01", false)]
    [InlineData("2026-09-30 17:00", "2026-10-09 18:00", true)]
    [InlineData("2026-09-30 17:00", "2026-10-09 18:01", false)]
    public async Task An_objection_is_taken_within_its_working_days(string dispatched, string objected, bool taken)
    {
        var (office, key) = await FindingOffice.Dispatched(dispatched);
        office.Now = Given.At(objected);

        var outcome = await office.Take(key, Given.Head, new(FindingAct.Contest, "是水务所的"));

        Assert.Equal(taken, outcome is FindingOutcome.Done);
        Assert.Equal(taken ? FindingState.Objected : FindingState.Dispatched, (await office.Finding(key)).State);
        if (!taken) Assert.Contains("期限", Assert.IsType<FindingOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        office.Dispose();
    }

    [Fact]
    public async Task Whoever_has_begun_does_not_object_any_more()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00");
        await office.Done(key, Given.Head, new(FindingAct.Report, "已派人"));

        Assert.IsType<FindingOutcome.Ended>(await office.Take(key, Given.Head, new(FindingAct.Contest, "不是我们的")));
        office.Dispose();
    }

    [Fact]
    public async Task Another_unit_and_an_objection_not_taken_both_have_their_whole_time()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00");
        Assert.Equal(Given.At("2026-10-15 18:00"), (await office.Finding(key)).DueAt);
        await office.Done(key, Given.Head, new(FindingAct.Contest, "是水务所的"));
        office.Now = Given.At("2026-10-13 10:00");

        var moved = await office.Done(key, Given.Officer, new(FindingAct.Reassign, Unit: "水务所"));
        Assert.Equal(("水务所", FindingOffice.WaterHead, Given.At("2026-10-20 18:00")), (moved.Unit, moved.Handler, moved.DueAt!.Value));

        await office.Done(key, FindingOffice.WaterHead, new(FindingAct.Contest, "也不是我们的"));
        office.Now = Given.At("2026-10-14 10:00");
        var kept = await office.Done(key, Given.Officer, new(FindingAct.Keep, "路段归水务所管养"));
        Assert.Equal((FindingState.Rectifying, Given.At("2026-10-21 18:00")), (kept.State, kept.DueAt!.Value));
        Assert.IsType<FindingOutcome.Ended>(await office.Take(key, FindingOffice.WaterHead, new(FindingAct.Contest, "再议")));
        Assert.Equal(
            ["Reassigned " + Given.Head, "Kept " + FindingOffice.WaterHead],
            office.Mails().Select(m => m[12..]).Where(m => m.StartsWith("Reassigned", StringComparison.Ordinal) || m.StartsWith("Kept", StringComparison.Ordinal)));
        office.Dispose();
    }

    [Fact]
    public async Task What_is_sent_back_has_a_new_limit_and_an_old_link_does_nothing()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00");
        var turn = (await office.Finding(key)).Turn;
        var rectify = new FindingDeed(FindingAct.Rectify, "已补齐") { Evidence = [FindingOffice.Photo] };
        await office.Done(key, Given.Head, rectify);
        Assert.Contains("新的整改时限", await office.Refused(key, Given.Officer, new(FindingAct.Return, "没盖牢", Due: new(2026, 10, 8))), StringComparison.Ordinal);

        var returned = await office.Done(key, Given.Officer, new(FindingAct.Return, "没盖牢", Due: new(2026, 10, 13)));

        Assert.Equal((FindingState.Rectifying, 1, Given.At("2026-10-13 18:00")), (returned.State, returned.Returns, returned.DueAt!.Value));
        Assert.IsType<FindingOutcome.Ended>(await office.Take(key, Given.Head, rectify, turn));
        var again = Assert.IsType<FindingOutcome.Done>(await office.Take(key, Given.Head, rectify, returned.Turn)).Finding;
        var closed = await office.Done(key, FindingOffice.SecondOfficer, new(FindingAct.Close));
        Assert.Equal((FindingState.Rectified, FindingState.Closed, 2), (again.State, closed.State, closed.Reports.Count));
        Assert.Null(closed.WakeAt);
        office.Dispose();
    }

    [Fact]
    public async Task An_overdue_unit_is_reminded_urged_told_on_and_urged_again_until_it_is_rectified()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00");
        var before = office.Mails().Count;

        await office.Until("2026-10-30 12:00");
        Assert.Equal(
            [
                $"10-14 09:00 Reminder {Given.Head}",
                $"10-16 09:00 Urge {Given.Head}",
                $"10-20 09:00 Notice {Given.Leader}",
                $"10-27 09:00 Urge {Given.Head}",
            ],
            office.Mails(before));

        await office.Done(key, Given.Head, new FindingDeed(FindingAct.Rectify, "已补齐") { Evidence = [FindingOffice.Photo] });
        before = office.Mails().Count;
        await office.Until("2026-11-11 12:00");
        Assert.Equal(
            [
                $"11-04 09:00 OfficeUrge {FindingOffice.SecondOfficer}",
                $"11-04 09:00 OfficeUrge {Given.Officer}",
                $"11-11 09:00 OfficeUrge {FindingOffice.SecondOfficer}",
                $"11-11 09:00 OfficeUrge {Given.Officer}",
            ],
            office.Mails(before));
        office.Dispose();
    }

    [Fact]
    public async Task Several_that_are_late_are_told_of_in_one_mail_to_each_person_with_a_link_to_each()
    {
        using var office = new FindingOffice("2026-10-09 10:00");
        var reporting = new Core.Findings.Reporting(office.Store, office.Offices);
        for (var n = 1; n <= 5; n++)
        {
            var found = new NewFinding("创文", $"问题{n}", "升平路", "", "一般", "") { Evidence = [FindingOffice.Photo] };
            await reporting.Report(found, FindingOffice.Grid, office.Now, TestContext.Current.CancellationToken);
        }

        foreach (var key in new[] { "CW-2026-0001", "CW-2026-0002", "CW-2026-0003" })
        {
            await office.Done(key, Given.Officer, new(FindingAct.Verify));
            await office.Done(key, Given.Officer, new(FindingAct.Dispatch, Unit: "城建办"));
        }

        var before = office.Store.Mails.Count;
        await office.Until("2026-10-16 12:00");

        var mails = office.Store.Mails.Skip(before).ToList();
        Assert.Equal(
            ["OfficeUrge 2", "OfficeUrge 2", "Reminder 3", "Urge 3"],
            mails.Where(m => m.At < Given.At("2026-10-17 00:00")).Select(m => $"{m.Finding} {m.Items.Count}"));
        Assert.All(mails, m => Assert.Equal(m.Items.Select(i => $"finding-{i.Key}"), m.Items.Select(i => i.Link!.Instance.Split('#')[0])));
        Assert.Equal(5, mails.Where(m => m.Finding is FindingNews.Urge or FindingNews.OfficeUrge && m.To != FindingOffice.SecondOfficer).SelectMany(m => m.Items).Select(i => i.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_reminder_slept_through_is_left_out_and_the_urge_comes_in_its_time()
    {
        var (office, key) = await FindingOffice.Dispatched("2026-10-09 10:00");
        var before = office.Mails().Count;
        office.Now = Given.At("2026-10-15 20:00");
        await office.Until("2026-10-15 20:00");
        Assert.Empty(office.Mails(before));
        Assert.Equal(Given.At("2026-10-16 09:00"), (await office.Finding(key)).WakeAt);

        await office.Until("2026-10-16 12:00");
        Assert.Equal([$"10-16 09:00 Urge {Given.Head}"], office.Mails(before));
        office.Dispose();
    }

    [Fact]
    public async Task A_named_handler_is_urged_with_the_heads_in_copy_and_the_office_after_long_sleep_skips_nothing_and_repeats_nothing()
    {
        var (office, key) = await FindingOffice.Reported("2026-10-09 10:00", severity: "紧急");
        await office.Done(key, Given.Officer, new(FindingAct.Verify));
        await office.Done(key, Given.Officer, new(FindingAct.Dispatch, Unit: "城建办", Handler: Given.Doer));
        var before = office.Mails().Count;

        office.Now = Given.At("2026-10-20 10:00");
        await office.Until("2026-10-20 10:00");
        await office.Until("2026-10-22 10:00");

        Assert.Equal([$"10-20 10:00 Urge {Given.Doer} +{Given.Head}", $"10-22 09:00 Notice {Given.Principal}"], office.Mails(before));
        office.Dispose();
    }
}
