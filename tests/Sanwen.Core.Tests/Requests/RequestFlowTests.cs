using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Requests;
using static Sanwen.Core.Tests.Requests.RequestOffice;

namespace Sanwen.Core.Tests.Requests;

public sealed class RequestFlowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_silent_is_reminded_then_urged_and_told_on()
    {
        var (office, _) = await Asked("2026-10-08 10:00");
        using var _1 = office;

        await office.Until("2026-12-31 09:00");

        Assert.Equal(Given.At("2026-10-14 18:00"), (await office.Request()).DueAt);
        Assert.Equal(
            [
                "10-08 10:00 tohandle first", "10-13 09:00 reminder first", "10-15 09:00 urge first", "10-15 09:00 urgehead head|",
                "10-19 09:00 told principal|",
            ],
            office.MailsSince("2026-10-08 00:00"));
        Assert.Equal(RequestState.Handling, (await office.Request()).State);
    }

    [Fact]
    public async Task A_wish_that_nobody_claims_is_the_first_responders()
    {
        var (office, _) = await Asked("2026-10-08 10:00", Sound with { Channel = "xinyuan", Subject = "生活用品" });
        using var _1 = office;
        Assert.Null((await office.Request()).Handler);

        await office.Until("2026-10-13 09:00");

        Assert.Equal(["10-08 10:00 toclaim first", "10-13 09:00 unclaimed first"], office.MailsSince("2026-10-08 00:00"));
        Assert.Equal((First, RequestState.Handling), ((await office.Request()).Handler, (await office.Request()).State));
    }

    [Fact]
    public async Task A_wish_is_whose_who_claims_it_first()
    {
        var (office, _) = await Asked("2026-10-08 10:00", Sound with { Channel = "xinyuan", Subject = "生活用品" });
        using var _1 = office;

        Done(await office.Serving.Claim(Id, Mate, office.Now, Cancel));

        Assert.Contains("已由 同事 办理", Refused(await office.Serving.Claim(Id, Deputy, office.Now, Cancel)), StringComparison.Ordinal);
        Assert.Equal("10-08 10:00 tohandle mate", office.MailsSince("2026-10-08 00:00")[^1]);
        Assert.Equal("words-4711", Done(await office.Serving.Open(Id, Mate, office.Now, Cancel)).Personal!.Words);
    }

    [Fact]
    public async Task Who_got_it_first_owns_it_until_somebody_takes_it_over()
    {
        var (office, _) = await Asked("2026-10-08 10:00");
        using var _1 = office;

        Done(await office.Serving.Offer(Id, First, Mate, "reason-4711", office.Now, Cancel));
        Assert.Equal(First, (await office.Request()).Handler);
        Refused(await office.Serving.Open(Id, Mate, office.Now, Cancel));
        Refused(await office.Serving.Accept(Id, First, office.Now, Cancel));
        Done(await office.Serving.Refuse(Id, Mate, office.Now, Cancel));
        Assert.Equal(First, (await office.Request()).Handler);

        Done(await office.Serving.Offer(Id, First, Mate, "reason-4711", office.Now, Cancel));
        Done(await office.Serving.Accept(Id, Mate, office.Now, Cancel));

        Assert.Equal((Mate, First), ((await office.Request()).Handler, (await office.Request()).FirstResponder));
        Refused(await office.Serving.Open(Id, First, office.Now, Cancel));
        Refused(await office.Serving.Refuse(Id, Mate, office.Now, Cancel));
        Assert.Equal(
            ["tohandle first", "offered mate", "refused first", "offered mate", "accepted first|"],
            office.MailsSince("2026-10-08 00:00").Select(m => m[12..]));
    }

    [Fact]
    public async Task A_substitute_handles_and_the_journal_names_both()
    {
        var (office, _) = await Asked("2026-10-08 10:00");
        using var _1 = office;
        office.Store.Set(new Substitute { For = First, By = Deputy, From = new(2026, 10, 8), To = new(2026, 10, 9) });

        Done(await office.Answer(by: Deputy));

        Assert.Equal(new Actor(Deputy, First), (await office.Journal())[^1].Actor);
    }

    [Fact]
    public async Task An_answer_is_rated_once_and_done_again_once()
    {
        var (office, code) = await Asked("2026-10-08 10:00");
        using var _1 = office;
        Refused(await office.Rate(code, Satisfaction.Satisfied));
        Done(await office.Answer());

        Assert.Equal(RequestState.Handling, Done(await office.Rate(code, Satisfaction.Unsatisfied, redo: true)).State);
        Assert.Equal(Given.At("2026-10-14 18:00"), (await office.Request()).DueAt);
        Refused(await office.Rate(code, Satisfaction.Satisfied));
        Done(await office.Answer(words: "again"));
        var closed = Done(await office.Rate(code, Satisfaction.Unsatisfied, redo: true));

        Assert.Equal((RequestState.Closed, 2, 1), (closed.State, closed.Answers.Count, closed.Answers.Count(a => a.Redo)));
        Refused(await office.Rate(code, Satisfaction.Satisfied));
        Assert.Equal("10-08 10:00 toredo first", office.MailsSince("2026-10-08 00:00")[^1]);
    }

    [Fact]
    public async Task What_nobody_rates_is_closed_without()
    {
        var (office, _) = await Asked("2026-10-08 10:00");
        using var _1 = office;
        Done(await office.Answer());

        await office.Until("2026-10-23 09:00");

        var request = await office.Request();
        Assert.Equal((RequestState.Closed, null), (request.State, request.Answers[0].Rating));
        Assert.Equal(new RequestFigures(1, 0, 0, 1, 1, 1, 0, 0, 0), RequestFigures.Of([request], office.Now));
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_handled_any_more_and_erased_sooner()
    {
        var (office, code) = await Asked("2026-10-08 10:00");
        using var _1 = office;

        Done(await office.Following.Withdraw(Number, code, office.Now, Cancel));
        Refused(await office.Answer());
        await office.Until("2026-10-15 09:00");

        Assert.Equal("10-08 10:00 withdrawn first|", office.MailsSince("2026-10-08 00:00")[^1]);
        Assert.NotNull((await office.Request()).ErasedAt);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_request_and_told_the_same()
    {
        var (office, code) = await Asked("2026-10-08 10:00");
        using var _1 = office;

        Assert.Equal(code, await office.Ask());
        Assert.NotEqual(code, await office.Ask(form: "form-2"));

        Assert.Equal(2, (await office.Store.List<Request>(cancel: Cancel)).Count);
    }
}
