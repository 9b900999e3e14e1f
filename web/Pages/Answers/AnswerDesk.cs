using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Lists;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Answers;

/// <summary>The answer page: shows a round to whom a link was sent, and takes drafts and replies from it.</summary>
public sealed class AnswerDesk(
    IStore store, OfficeReader offices, RecordReader<MatterList> lists, LinkSigner signer, Answering answering, IBlobs blobs, TimeProvider clock)
{
    private sealed record Opened(string Token, Link Link, AskRound Round, Office Office, IReadOnlySet<string> Collecting, string? Refusal, DateTimeOffset Now);

    /// <param name="done">What was just done here: <c>sent</c> or <c>draft</c>.</param>
    public async Task<IResult> Show(string token, string? done, CancellationToken cancel)
    {
        var (opened, trouble) = await Open(token, cancel);
        if (opened is null) return trouble!.Page();
        if (opened.Refusal is not null) return Read(opened, null);

        var draft = await store.Find<Draft>(opened.Round.Id, cancel);
        var view = View(opened, draft?.Value.Lines ?? [], draft?.Value.SavedAt);
        return done switch
        {
            "sent" when view.Unanswered == 0 => Read(opened, new($"已全部答复，共 {view.Answered} 项。谢谢！")),
            "sent" => Fill(view, new($"已收到。已答 {view.Answered} 项，还有 {view.Unanswered} 项。")),
            "draft" => Fill(view, new("草稿已保存，还没有提交。")),
            _ => Fill(view, null),
        };
    }

    public async Task<IResult> Take(string token, IFormCollection form, CancellationToken cancel)
    {
        var (opened, trouble) = await Open(token, cancel);
        if (opened is null) return trouble!.Page();
        if (opened.Refusal is not null) return Refuse(opened, opened.Refusal);

        var entries = AnswerForm.Read(form);
        if (form["action"] == "draft")
        {
            await answering.SaveDraft(opened.Round.Id, Typed(opened, entries), opened.Now, cancel);
            return Back(token, "draft");
        }

        var problems = await Problems(opened, entries, cancel);
        if (problems.Count > 0) return await Wrong(opened, entries, problems, cancel);

        var lines = new List<ReplyLine>();
        foreach (var entry in entries) lines.Add(Line(entry, await Uploads.Keep(entry.Files, blobs, cancel)));
        return await answering.Reply(opened.Round.Id, opened.Link.Person, lines, opened.Now, cancel) switch
        {
            ReplyOutcome.Wrong wrong => await Wrong(opened, entries, wrong.Problems, cancel),
            ReplyOutcome.Refused refused => Refuse(opened, refused.Reason),
            _ => Back(token, "sent"),
        };
    }

    /// <summary>Opens the round's page to a signed-in person: the same page that the mail's link opens.</summary>
    public async Task<IResult> Enter(string roundId, string visitor, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        if (await store.Find<AskRound>(roundId, cancel) is not { } round) return Results.NotFound();
        var now = clock.GetUtcNow();
        if (!round.Value.MayRead(office, visitor, now)) return Results.StatusCode(StatusCodes.Status403Forbidden);

        var expires = round.Value.DueAt.AddDays(office.Policy.Links.DaysAfterDue);
        var soonest = now.AddDays(1);
        return Results.Redirect(Address(signer.Sign(new(LinkPurpose.Answer, roundId, visitor, expires > soonest ? expires : soonest))));
    }

    private async Task<(Opened?, Trouble?)> Open(string token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var reading = signer.Read(token, LinkPurpose.Answer, now);
        if (reading.Genuine is not { } link || await store.Find<AskRound>(link.Instance, cancel) is not { } stored) return (null, Trouble.BadLink);

        var office = await offices.Read(cancel);
        if (reading is LinkReading.Expired) return (null, Trouble.Expired($"{AnswerView.HeadingOf(stored.Value, office.Policy)}：答复期早已结束，"));

        var month = await store.Find<Month>(Month.IdOf(stored.Value.Month), cancel);
        var refusal = Replies.Refusal(stored.Value, month?.Value, office, link.Person, now);
        var collecting = Highlighting.ListsOf((await lists.Read(cancel)).Values);
        return (new(token, link, stored.Value.WithoutMoved(office), office, collecting, refusal, now), null);
    }

    private static async Task<IReadOnlyList<ReplyProblem>> Problems(Opened opened, IReadOnlyList<AnswerEntry> entries, CancellationToken cancel)
    {
        var files = await Uploads.Problems(entries, opened.Office.Policy.Evidence, cancel);
        var lines = Replies.News(opened.Round, [.. entries.Select(e => Line(e, [.. e.Files.Select(Uploads.Foreseen)]))]);
        return [.. Replies.Problems(opened.Round, lines, opened.Office), .. files];
    }

    private async Task<IResult> Wrong(
        Opened opened, IReadOnlyList<AnswerEntry> entries, IReadOnlyList<ReplyProblem> problems, CancellationToken cancel)
    {
        await answering.SaveDraft(opened.Round.Id, Typed(opened, entries), opened.Now, cancel);
        var files = entries.Any(e => e.Files.Count > 0) ? "附件需要重新选择。" : "";
        var flash = new Flash($"有 {problems.Count} 处需要改正，还没有提交。您填写的内容都保留着。{files}", IsError: true);
        return Fill(View(opened, Typed(opened, entries), null).With(problems), flash, StatusCodes.Status422UnprocessableEntity);
    }

    private static AnswerView View(Opened opened, IReadOnlyList<DraftLine> typed, DateTimeOffset? draftAt) =>
        AnswerView.Of(opened.Token, opened.Link.Person, opened.Round, typed, draftAt, opened.Office, opened.Collecting, opened.Now);

    private static IResult Fill(AnswerView view, Flash? flash, int status = StatusCodes.Status200OK) =>
        Page.Of<AnswerPage>(new { View = view, Flash = flash }, status);

    private static IResult Read(Opened opened, Flash? flash, int status = StatusCodes.Status200OK)
    {
        var mine = opened.Office.As(opened.Link.Person, opened.Round.Person, China.DateOf(opened.Now)) is not null;
        var summary = AnswerSummary.Of(opened.Round, opened.Office, mine, opened.Refusal is null ? Address(opened.Token) : null);
        var why = mine ? opened.Refusal : $"由{summary.PersonName}答复，这里供您查看。";
        return Page.Of<AnswerSummaryPage>(new { Summary = summary, Flash = flash, Why = why }, status);
    }

    private static IResult Refuse(Opened opened, string reason) =>
        Read(opened with { Refusal = reason }, new("没有保存。" + reason, IsError: true), StatusCodes.Status403Forbidden);

    /// <summary>What was typed for matters of this round; a draft holds nothing else.</summary>
    private static IReadOnlyList<DraftLine> Typed(Opened opened, IReadOnlyList<AnswerEntry> entries)
    {
        var asked = opened.Round.Asked.Select(a => a.Matter).ToHashSet();
        return [.. entries.Select(e => e.Line).Where(l => asked.Contains(l.Matter))];
    }

    private static ReplyLine Line(AnswerEntry entry, IReadOnlyList<Evidence> evidence) =>
        new(entry.Line.Matter, entry.Line.Percent, entry.Line.Words, entry.Line.NeedsCoordination, evidence) { Highlight = entry.Line.Highlight };

    private static SeeOther Back(string token, string done) => new($"{Address(token)}?done={done}");

    private static string Address(string token) => Addresses.Link(LinkPurpose.Answer, token);
}
