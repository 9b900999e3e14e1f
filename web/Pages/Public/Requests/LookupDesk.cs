using Microsoft.AspNetCore.Http;
using Sanwen.Core.Offices;
using Sanwen.Core.Requests;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>Shows a request to who has its number and code, and takes the rating. Number and code never stand in an address.</summary>
public sealed class LookupDesk(OfficeReader offices, Following following, TimeProvider clock)
{
    public static IResult Show() => Rendering.Page.Of<LookupPage>(new { Number = "" });

    public async Task<IResult> Take(IFormCollection form, CancellationToken cancel)
    {
        var (number, code, now) = (form["number"].ToString(), form["code"].ToString(), clock.GetUtcNow());
        var outcome = form["do"].ToString() switch
        {
            "rate" => RatingOf(form["rating"].ToString()) is { } rating
                ? await following.Rate(number, code, rating, form["comment"].ToString().ReplaceLineEndings("\n"), form["redo"] == "yes", now, cancel)
                : new Outcome<Request>.Refused("请选择一项评价。"),
            "withdraw" => await following.Withdraw(number, code, now, cancel),
            _ => null,
        };
        var flash = outcome switch
        {
            Outcome<Request>.Done { Value: { State: RequestState.Handling } } => new Flash("已记录您的评价，将重新办理。"),
            Outcome<Request>.Done { Value: { State: RequestState.Withdrawn } } => new Flash("已撤回。"),
            Outcome<Request>.Done => new Flash("已记录您的评价，谢谢。"),
            Outcome<Request>.Refused refused => new Flash(refused.Reason, IsError: true),
            _ => null,
        };
        return await View(number, code, flash, cancel);
    }

    private async Task<IResult> View(string number, string code, Flash? flash, CancellationToken cancel) =>
        await following.Find(number, code, cancel) switch
        {
            Outcome<OpenedRequest>.Done found => Rendering.Page.Of<LookupPage>(
                new { Number = number, View = LookupView.Of(number, code, found.Value, await offices.Read(cancel)), Flash = flash },
                flash is { IsError: true } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
            Outcome<OpenedRequest>.Refused refused => Rendering.Page.Of<LookupPage>(
                new { Number = number, Flash = new Flash(refused.Reason, IsError: true) }, StatusCodes.Status404NotFound),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };

    private static Satisfaction? RatingOf(string word) =>
        Enum.GetValues<Satisfaction>().Where(r => QueryWords.Word(r) == word).Select(r => (Satisfaction?)r).FirstOrDefault();
}
