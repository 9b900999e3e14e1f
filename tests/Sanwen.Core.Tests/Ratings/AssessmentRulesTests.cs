using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Ratings;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Ratings;

public sealed class AssessmentRulesTests
{
    private static readonly Office Office = Given.Office();

    [Fact]
    public void A_form_is_due_five_working_days_on_and_asks_its_subject_once() => Assert.Equal(
        ("2026-11-09 18:00", "2026-11-06 09:00", Given.Doer, AssessmentTask.Fill),
        (China.Stamp(Opened().FillBy), China.Stamp(Opened().WakeAt!.Value), Assert.Single(Open("甲").Mails).To, Open("甲").Mails[0].AssessmentTask));

    [Theory]
    [InlineData("2026-11-06 08:59", null)]
    [InlineData("2026-11-06 09:00", "RemindFill to doer@x.example")]
    [InlineData("2026-11-09 18:00", "Score to leader@x.example, Score to principal@x.example")]
    [InlineData("2026-11-10 09:00", "Score to leader@x.example, Score to principal@x.example, UrgeFill to doer@x.example")]
    public void What_nobody_filled_in_is_reminded_of_passed_on_and_urged(string now, string? mails)
    {
        var step = AssessmentRules.Advance(Opened(), Office, Given.At(now));
        Assert.Equal(mails ?? "", string.Join(", ", step.Mails.Select(m => $"{m.AssessmentTask} to {m.To}")));
        Assert.Equal(mails is null, step.Notes.Count == 0);
        Assert.Empty(AssessmentRules.Advance(step.Assessment, Office, Given.At(now)).Mails);
    }

    [Fact]
    public void The_head_of_the_unit_has_a_copy_of_the_urge()
    {
        var urge = AssessmentRules.Advance(Opened(), Office, Given.At("2026-11-10 09:00")).Mails[^1];
        Assert.Equal([Given.Head], urge.Cc);
    }

    [Fact]
    public void What_was_filled_in_is_not_reminded_of()
    {
        var filled = Opened() with { DeclaredAt = Given.At("2026-11-03 09:00") };
        Assert.Empty(AssessmentRules.Advance(filled, Office, Given.At("2026-11-06 09:00")).Mails);
        Assert.Equal(filled.FillBy, AssessmentRules.Waking(filled, Office, Given.At("2026-11-06 09:00")).WakeAt);
    }

    [Fact]
    public void Assessors_get_one_mail_for_all_subjects_and_only_while_they_owe_a_score()
    {
        var now = Given.At("2026-11-09 18:00");
        var (first, second) = (AssessmentRules.Advance(Opened("甲"), Office, now), AssessmentRules.Advance(Opened("乙"), Office, now));
        Assert.Equal(first.Mails.Select(m => m.Id), second.Mails.Select(m => m.Id));
        Assert.All(first.Mails, m => Assert.Equal("assessment-月考-2026-10", m.Link!.Instance));

        var scored = first.Assessment with
        {
            DeclaredAt = now,
            Items = [.. first.Assessment.Items.Select(i => i.Item.Assessor == Given.Leader ? i with { Score = new(1, "", Given.Leader, now) } : i)],
        };
        var reminders = AssessmentRules.Advance(scored, Office, Given.At("2026-11-13 09:00")).Mails;
        Assert.Equal([(AssessmentTask.RemindScore, Given.Principal)], reminders.Select(m => (m.AssessmentTask!.Value, m.To)));
        Assert.Equal(AssessmentTask.UrgeScore, AssessmentRules.Advance(scored, Office, Given.At("2026-11-17 09:00")).Mails[^1].AssessmentTask);
    }

    [Fact]
    public void A_substitute_gets_the_mail_of_whoever_is_away()
    {
        var away = Office.With(new Substitute { For = Given.Leader, By = Given.Leader2, From = new(2026, 11, 1), To = new(2026, 11, 30) });
        var mail = AssessmentRules.Advance(Opened(), away, Given.At("2026-11-09 18:00")).Mails[0];
        Assert.Equal((Given.Leader2, "分管领导甲"), (mail.To, mail.ForName));
    }

    [Fact]
    public void Closing_computes_what_rests_on_facts_and_counts_nothing_for_what_nobody_scored()
    {
        var step = AssessmentMoves.Close(
            Opened() with { State = AssessmentState.Scoring }, new(Asked: 3, Replied: 3, OnTime: 2), new(Given.Officer), Office, Given.At("2026-11-18 10:00"));
        Assert.Equal((13.33m, "一星", (DateTimeOffset?)null), (step.Assessment.Rating!.Total, step.Assessment.Rating.Band, step.Assessment.WakeAt));
        Assert.Equal(new Figure(2, 3), step.Assessment.Items[^1].Figure);
        Assert.Equal("评定：13.33 分，一星，2 项未评分，按 0 分计。", Assert.Single(step.Notes).Text);
        Assert.Equal((MailKind.Assessment, AssessmentTask.Outcome, Given.Doer), (step.Mails[0].Kind, step.Mails[0].AssessmentTask, step.Mails[0].To));
    }

    private static Assessment Opened(string subject = "甲") =>
        AssessmentRules.Waking(Open(subject).Assessment, Office, Given.At("2026-11-02 10:00"));

    private static AssessmentStep Open(string subject) => AssessmentMoves.Open(
        new()
        {
            Key = "月考",
            Every = PeriodKind.Month,
            Rated = RatedKind.Unit,
            Scale = "星级",
            Items =
            [
                new(1, "", "甲项", 50, ScoringMethod.Declared) { Assessor = Given.Leader },
                new(2, "", "乙项", 30, ScoringMethod.Reviewed) { Assessor = Given.Principal },
                new(3, "", "丙项", 20, ScoringMethod.Computed) { Measure = "按时答复率" },
            ],
        },
        new() { Rubric = "月考", Name = subject, Unit = "城建办", Person = Given.Doer },
        Period.Parse("2026-10"),
        new Actor(Given.Officer),
        Office,
        Given.At("2026-11-02 10:00"));
}
