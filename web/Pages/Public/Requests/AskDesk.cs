using Microsoft.AspNetCore.Http;
using Sanwen.Core.Offices;
using Sanwen.Core.Requests;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>Shows and takes the form of a request, from residents and from who of the office enters one for a resident.</summary>
public sealed class AskDesk(OfficeReader offices, Receiving receiving, FormPass passes, TimeProvider clock)
{
    private static readonly Intake Empty = new("", "", "", "", "", "", "", "", Consent: false);

    private static readonly Trouble Shut = new(StatusCodes.Status404NotFound, "没有这个渠道", "这里不受理，请从受理渠道中选择一个。", "查看受理渠道", "/ask");

    public async Task<IResult> Show(CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        return Page.Of<AskPage>(new { Channels = IntakeRules.Open(office).ToList() });
    }

    /// <param name="frame">Of who of the office enters it; null for a resident.</param>
    public async Task<IResult> Form(string channel, Frame? frame, CancellationToken cancel) =>
        View(await offices.Read(cancel), channel, frame, Empty, []) is { } view ? Fill(view, frame, StatusCodes.Status200OK) : Shut.Page(frame);

    /// <inheritdoc cref="Form"/>
    public async Task<IResult> Take(string channel, IFormCollection form, Frame? frame, CancellationToken cancel)
    {
        var (office, pass) = (await offices.Read(cancel), form[FormPass.Field].ToString());
        var intake = AskForm.Read(form, channel, frame?.Visitor?.Email);
        if (View(office, channel, frame, intake, []) is not { } view) return Shut.Page(frame);
        if (form[FormPass.Trap].ToString().Length > 0) return Results.BadRequest();

        // what was typed comes back in a fresh form, to be sent by hand
        if (!passes.IsGood(pass)) return Wrong(view, frame, new FieldProblem("", "页面刚打开，或者放得太久，没有提交。请核对后再提交一次。"));
        var (photos, problem) = await AskForm.Photos(form, office.Policy.Requests.Photos, cancel);
        if (problem is not null) return Wrong(view, frame, [.. IntakeRules.Problems(intake, view.Channel, view.Policy), new FieldProblem("photo", problem)]);

        return await receiving.Take(intake, photos, pass, clock.GetUtcNow(), cancel) switch
        {
            ReceiptOutcome.Taken taken => Page.Of<AskedPage>(new { taken.Request, taken.Code, Frame = frame }),
            ReceiptOutcome.Wrong wrong => Wrong(view, frame, [.. wrong.Problems]),
            _ => Shut.Page(frame),
        };
    }

    private static IResult Wrong(AskView view, Frame? frame, params IReadOnlyList<FieldProblem> problems) =>
        Fill(view with { Problems = problems }, frame, StatusCodes.Status422UnprocessableEntity);

    private static IResult Fill(AskView view, Frame? frame, int status) => Page.Of<AskFormPage>(new { View = view, Frame = frame }, status);

    private AskView? View(Office office, string channel, Frame? frame, Intake typed, IReadOnlyList<FieldProblem> problems) =>
        IntakeRules.Open(office, channel) is { } open ? new(open, office.Policy.Requests, passes.New(), typed, frame is not null, problems) : null;
}
