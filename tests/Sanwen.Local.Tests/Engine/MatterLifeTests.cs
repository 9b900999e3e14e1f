using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Engine.LivingOffice;

namespace Sanwen.Local.Tests.Engine;

public sealed class MatterLifeTests
{
    [Fact]
    public async Task An_extension_is_asked_of_leader_and_officer_and_the_first_decision_counts()
    {
        using var office = await new LivingOffice("2026-10-08 10:00").Settled();
        var approval = await Apply(office, new(ApprovalKind.Extension, "雨季停工", new(2027, 3, 31)));

        await office.Deciding.Decide(approval.Id, Officer, true, "情况属实", office.Now, Cancel);
        var late = await office.Deciding.Decide(approval.Id, Leader, false, "不同意", office.Now, Cancel);

        Assert.Equal(Officer, Assert.IsType<DecideOutcome.Ended>(late).Approval.Ruling!.By);
        Assert.Equal(new(2027, 3, 31), (await office.MatterOf("A-1")).Due);
        Assert.Equal(["approval leader A-1", "approval officer A-1", "decided jia A-1"], await office.Mails());
        Assert.Equal(
            [JournalAction.Applied, JournalAction.Approved],
            (await office.Store.Journal("A-1", Cancel)).Select(e => e.Action));
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_leaves_the_matter_as_it_was()
    {
        using var office = await new LivingOffice("2026-10-08 10:00").Settled();
        var approval = await Apply(office, new(ApprovalKind.CloseOut, "已完工"));

        Assert.IsType<DecideOutcome.ReasonMissing>(await office.Deciding.Decide(approval.Id, Leader, false, " ", office.Now, Cancel));
        Assert.IsType<DecideOutcome.Decided>(await office.Deciding.Decide(approval.Id, Leader, false, "缺验收单", office.Now, Cancel));

        var matter = await office.MatterOf("A-1");
        Assert.Equal((MatterStatus.Open, 50m, null), (matter.Status, matter.Progress, matter.CloseOutAppliedOn));
        Assert.Empty(matter.Pending);
    }

    [Fact]
    public async Task A_closed_matter_is_asked_about_no_more_until_it_is_reopened()
    {
        using var office = await new LivingOffice("2026-10-08 08:00").Settled();
        var approval = await Apply(office, new(ApprovalKind.CloseOut, "已完工"));
        await office.Deciding.Decide(approval.Id, Leader, true, "", office.Now, Cancel);
        await office.Until("2026-10-08 09:00");
        var reopening = new Reopening(office.Store, office.Offices);
        Assert.IsType<Outcome<Matter>.Refused>(await reopening.Reopen("A-1", Jia, "又坏了", office.Now, Cancel));
        await reopening.Reopen("A-1", Officer, "验收发现问题", office.Now, Cancel);
        await office.Until("2026-10-15 09:00");

        Assert.Equal(["ask jia A-2", "ask yi B-1", "ask jia A-1+A-2", "ask yi B-1"], await office.Mails(MailKind.Ask));
        Assert.Equal(3, (await office.Store.Journal("A-1", Cancel)).Count);
    }

    [Fact]
    public async Task A_hand_over_moves_the_matter_only_once_it_is_accepted_and_the_round_follows()
    {
        using var office = await new LivingOffice("2026-10-08 08:00").Settled();
        await office.Until("2026-10-08 10:00");
        var approval = await Apply(office, new(ApprovalKind.HandOver, "职责调整", To: Yi));
        Assert.Equal(Jia, (await office.MatterOf("A-1")).Responsible);
        Assert.IsType<DecideOutcome.Refused>(await office.Deciding.Decide(approval.Id, Officer, true, "", office.Now, Cancel));

        await office.Deciding.Decide(approval.Id, Yi, true, "", office.Now, Cancel);
        await office.Until("2026-10-10 09:00");

        Assert.Equal(Yi, (await office.MatterOf("A-1")).Responsible);
        Assert.Equal(["reminder jia A-2", "reminder yi B-1"], await office.Mails(MailKind.Reminder));
    }

    [Fact]
    public async Task Only_the_responsible_person_applies_and_only_once_at_a_time()
    {
        using var office = await new LivingOffice("2026-10-08 10:00").Settled();
        async Task<bool> Refused(string by, Application application) =>
            await office.Applying.Apply("A-1", by, application, office.Now, Cancel) is Outcome<Approval>.Refused;

        Assert.True(await Refused(Yi, new(ApprovalKind.CloseOut, "已完工")));
        Assert.True(await Refused(Jia, new(ApprovalKind.CloseOut, " ")));
        Assert.True(await Refused(Jia, new(ApprovalKind.Extension, "雨季", new(2026, 12, 31))));
        Assert.True(await Refused(Jia, new(ApprovalKind.HandOver, "调整", To: "nobody@x.example")));
        Assert.False(await Refused(Jia, new(ApprovalKind.CloseOut, "已完工")));
        Assert.True(await Refused(Jia, new(ApprovalKind.CloseOut, "再次")));
        Assert.False(await Refused(Jia, new(ApprovalKind.Extension, "雨季", new(2027, 1, 31))));
    }

    [Fact]
    public async Task A_direct_ask_is_chased_told_and_its_answer_sent_back()
    {
        using var office = await new LivingOffice("2026-10-08 10:00").Settled();
        var asked = Assert.IsType<Outcome<Assignment>.Done>(
            await office.Assigning.DirectAsk("A-1", Principal, "为何停工？", new(2026, 10, 12), office.Now, Cancel)).Value;
        Assert.IsType<Outcome<Assignment>.Refused>(await office.Assigning.DirectAsk("A-1", Yi, "为何停工？", new(2026, 10, 12), office.Now, Cancel));
        await office.Until("2026-10-09 13:00");
        Assert.IsType<Outcome<Assignment>.Refused>(await office.Assigning.Answer(asked.Id, Yi, "代答", office.Now, Cancel));
        await office.Assigning.Answer(asked.Id, Jia, "已复工。", office.Now, Cancel);
        await office.Until("2026-10-13 08:00");

        var mails = (await office.Mails()).Where(m => m.Split(' ')[0] is "directask" or "chase" or "told");
        Assert.Equal(["directask jia A-1", "chase jia A-1", "told principal A-1", "told principal A-1"], mails);
    }

    [Fact]
    public async Task Matters_imported_into_a_running_office_are_to_be_acknowledged_and_the_first_lists_are_not()
    {
        using var office = await new LivingOffice("2026-10-08 08:00").Settled();
        await Import(office, "N-1");
        Assert.Empty(await office.Mails());

        await office.Until("2026-10-08 10:00");
        await Import(office, "N-2");
        await office.Until("2026-10-09 13:00");

        Assert.Equal(["newmatters yi N-2"], await office.Mails(MailKind.NewMatters));
        Assert.Equal(["chase yi N-2"], await office.Mails(MailKind.Chase));
        Assert.Equal(["told officer N-2"], await office.Mails(MailKind.Told));
    }

    [Fact]
    public async Task Who_is_made_responsible_by_an_import_is_told_and_who_was_before_is_asked_no_more()
    {
        using var office = await new LivingOffice("2026-10-08 08:00").Settled();
        await office.Until("2026-10-08 10:00");
        await Import(office, "A-1");
        await office.Until("2026-10-10 09:00");

        Assert.Equal(["newmatters yi A-1"], await office.Mails(MailKind.NewMatters));
        Assert.Equal(["reminder jia A-2", "reminder yi B-1"], await office.Mails(MailKind.Reminder));
        Assert.Equal([Jia], (await office.MatterOf("A-1")).Predecessors);
    }

    private static async Task<Approval> Apply(LivingOffice office, Application application) =>
        Assert.IsType<Outcome<Approval>.Done>(await office.Applying.Apply("A-1", Jia, application, office.Now, Cancel)).Value;

    private static async Task Import(LivingOffice office, string key)
    {
        var sheet = new Sheet(
            "matters.csv",
            null,
            ["编号", "事项", "牵头单位", "责任人", "开始日期", "完成时限"],
            [new(2, [key, "新事项", "城建办", Yi, "2026-10-01", "2026-12-31"])]);
        var plan = await office.Importing.Preview([new(sheet, [], [])], Cancel);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await office.Importing.Apply(plan, Actor.System, office.Now, cancel: Cancel));
    }
}
