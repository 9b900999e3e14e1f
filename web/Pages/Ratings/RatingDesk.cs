using System.Collections.Immutable;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>Gathers what the pages of ratings show.</summary>
public sealed class RatingDesk(
    IStore store,
    OfficeReader offices,
    RecordReader<Rubric> rubrics,
    RecordReader<Subject> subjects,
    RecordReader<Assessment> assessments,
    LinkSigner signer,
    TimeProvider clock)
{
    private const int LinkDays = 1;

    /// <summary>Every rubric as it stands in its newest period.</summary>
    public async Task<IReadOnlyList<RubricView>> All(Person visitor, CancellationToken cancel)
    {
        var views = new List<RubricView>();
        foreach (var rubric in (await rubrics.Read(cancel)).Values) views.Add(await View(rubric, null, visitor, cancel));
        return views;
    }

    public async Task<RubricView?> Find(string key, Period? period, Person visitor, CancellationToken cancel) =>
        (await rubrics.Read(cancel)).GetValueOrDefault(Rubric.IdOf(key)) is { } rubric ? await View(rubric, period, visitor, cancel) : null;

    /// <summary>Null where the subject has no form in the period; the newest one where no period is asked for.</summary>
    public async Task<SubjectView?> Find(string rubric, string subject, Period? period, Person visitor, CancellationToken cancel)
    {
        var all = await Of(rubric, cancel);
        var own = all.Where(a => a.Subject == subject).OrderByDescending(a => a.Period).ToList();
        if (own.Find(a => period is null || a.Period == period) is not { } shown) return null;

        var history = own.Select(a => Standings.Of(all, a.Period).Stands.First(s => s.Assessment == a)).ToList();
        var (office, now) = (await offices.Read(cancel), clock.GetUtcNow());
        var mayFill = Declaring.Refusal(shown, office, visitor.Email, now) is null;
        var mayScore = Scoring.Refusal(shown, office, visitor.Email, now) is null;
        return new(
            history.Find(s => s.Assessment == shown)!,
            history,
            [.. (await store.Journal(shown.Id, cancel)).Reverse()],
            mayFill ? Link(shown.Id, visitor, now) : null,
            mayScore ? $"{Link(Assessment.RunOf(rubric, shown.Period), visitor, now)}?subject={Uri.EscapeDataString(subject)}" : null,
            office.NameOf);
    }

    private async Task<RubricView> View(Rubric rubric, Period? period, Person visitor, CancellationToken cancel)
    {
        var rated = (await subjects.Read(cancel)).Values.Count(s => s.Rubric == rubric.Key);
        var office = await offices.Read(cancel);
        return RubricView.Of(rubric, await Of(rubric.Key, cancel), rated, period, visitor, office, China.DateOf(clock.GetUtcNow()));
    }

    private async Task<ImmutableList<Assessment>> Of(string rubric, CancellationToken cancel) =>
        [.. (await assessments.Read(cancel)).Values.Where(a => a.Rubric == rubric)];

    private string Link(string instance, Person visitor, DateTimeOffset now) =>
        Addresses.Link(LinkPurpose.Assess, signer.Sign(new(LinkPurpose.Assess, instance, visitor.Email, now.AddDays(LinkDays))));
}
