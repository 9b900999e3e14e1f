using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.People;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

/// <summary>会商. 2026-09-20 is worked, 09-25 to 09-27 and 10-01 to 10-07 are off, 10-10 is worked.</summary>
public sealed class ConsultationTests
{
    [Theory]
    [InlineData("2026-09-01 10:00", "2026-09-04 18:00", "2026-09-03 09:00", "2026-09-07 09:00")]
    [InlineData("2026-09-03 17:59", "2026-09-08 18:00", "2026-09-07 09:00", "2026-09-09 09:00")]
    [InlineData("2026-09-05 11:00", "2026-09-09 18:00", "2026-09-08 09:00", "2026-09-10 09:00")]
    [InlineData("2026-09-17 08:00", "2026-09-21 18:00", "2026-09-20 09:00", "2026-09-22 09:00")]
    [InlineData("2026-09-28 12:00", "2026-10-08 18:00", "2026-09-30 09:00", "2026-10-09 09:00")]
    public async Task Silence_is_reminded_of_the_working_day_before_and_goes_up_the_working_day_after(
        string raised, string due, string remind, string up)
    {
        using var office = await Raised(raised);
        Assert.Equal(Given.At(due), (await office.Issue()).Consultations[^1].DueAt);

        await office.Until(up);
        Assert.Equal(
            [
                $"{raised[5..]} consultation water", $"{raised[5..]} consultation deputy", $"{remind[5..]} reminder water", $"{remind[5..]} reminder deputy",
                $"{up[5..]} escalation zong", $"{up[5..]} escalation shuji|",
            ],
            office.MailsSince(raised));
        Assert.Equal("待决 总支", await office.Where());
        Assert.Contains("水利所、规划所没有答复", (await office.Journal())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_agree_or_comment_and_the_secretary_is_asked_to_close()
    {
        using var office = await Raised("2026-09-01 10:00");
        await office.Opine(Water);
        Assert.Equal("会商 支部", await office.Where());
        office.Now = Given.At("2026-09-02 15:00");
        await office.Opine(Deputy, Stance.Comment, "注意管线");

        Assert.Equal("待办结 支部", await office.Where());
        var told = Assert.Single(office.Store.Mails, m => m.Kind == MailKind.Told);
        Assert.Equal((Shuji, LinkPurpose.Handle), (told.To, told.Link!.Purpose));
        Assert.Equal(["同意", "意见"], told.Issues[0].Units.Select(u => u.Stance!.Value.Name()));
        Assert.IsType<IssueOutcome.Done>(await office.Close(Shuji));
        Assert.Equal("办结 支部", await office.Where());
    }

    [Fact]
    public async Task A_disagreement_goes_up_at_once_and_both_tiers_are_told()
    {
        using var office = await Raised("2026-09-01 10:00");
        office.Now = Given.At("2026-09-01 11:30");
        await office.Opine(Water, Stance.Disagree, "行洪不足");

        Assert.Equal(["09-01 11:30 escalation zong", "09-01 11:30 escalation shuji|"], office.MailsSince("2026-09-01 11:30"));
        Assert.Equal("水利所不同意：行洪不足", (await office.Issue()).Asks[^1].Why);
        var late = Assert.IsType<IssueOutcome.Ended>(await office.Opine(Deputy));
        Assert.Contains("会商已经结束", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_has_not_answered_is_reminded()
    {
        using var office = await Raised("2026-09-01 10:00");
        await office.Opine(Water);
        await office.Until("2026-09-04 18:00");

        Assert.Equal(["09-03 09:00 reminder deputy"], office.MailsSince("2026-09-02 00:00"));
    }

    [Theory]
    [InlineData(Land, true)]
    [InlineData(Deputy, true)]
    [InlineData(Road, false)]
    [InlineData(Shuji, false)]
    public async Task Any_head_of_a_unit_asked_answers_for_it_and_nobody_else(string by, bool may)
    {
        using var office = await Raised("2026-09-01 10:00");
        Assert.Equal(may, await office.Opine(by) is IssueOutcome.Done);
    }

    [Fact]
    public async Task A_substitute_answers_and_both_names_are_journaled()
    {
        using var office = await Raised("2026-09-01 10:00");
        office.Store.Set(new Substitute { For = Water, By = Stranger, From = new(2026, 9, 1), To = new(2026, 9, 3) });
        Assert.IsType<IssueOutcome.Done>(await office.Opine(Stranger));
        Assert.Equal((Stranger, Water), ((await office.Journal())[^1].Actor.By, (await office.Journal())[^1].Actor.For!));

        office.Now = Given.At("2026-09-04 09:00");
        Assert.IsType<IssueOutcome.Refused>(await office.Opine(Stranger));
    }

    [Fact]
    public async Task The_first_answer_stands_and_an_old_link_answers_no_new_question()
    {
        using var office = await Raised("2026-09-01 10:00");
        await office.Opine(Water);
        Assert.Contains("水利所长已于 2026-09-01 10:00 代表水利所答复：同意", Assert.IsType<IssueOutcome.Ended>(await office.Opine(Water, Stance.Disagree, "悔")).Words, StringComparison.Ordinal);

        await office.Opine(Land, Stance.Disagree, "违反规划");
        await office.Decide(Zong, TierVerdict.Returned, "再议");
        Assert.IsType<IssueOutcome.Done>(await office.Again(Shuji, "水利所"));
        Assert.IsType<IssueOutcome.Ended>(await office.Opine(Water, number: 1));
        Assert.IsType<IssueOutcome.Done>(await office.Opine(Water, number: 2));
    }

    [Theory]
    [InlineData(Stance.Disagree, "")]
    [InlineData(Stance.Comment, "  ")]
    public async Task A_disagreement_or_comment_needs_words(Stance stance, string words)
    {
        using var office = await Raised("2026-09-01 10:00");
        var commits = office.Store.Commits;
        Assert.IsType<IssueOutcome.WordsMissing>(await office.Opine(Water, stance, words));
        Assert.Equal(commits, office.Store.Commits);
    }
}
