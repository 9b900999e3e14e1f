namespace Sanwen.Core.Requests;

/// <summary>How an office answers its residents; every share with what it is of. Figures stay when personal data is erased.</summary>
/// <param name="Received">All but those withdrawn.</param>
/// <param name="Answered">At least once.</param>
/// <param name="InTime">Of <paramref name="Due"/>: first answered by the promised date.</param>
/// <param name="Due">Answered, or overdue without an answer.</param>
/// <param name="Rated">Of <paramref name="Answered"/>.</param>
/// <param name="Satisfied">Of <paramref name="Rated"/>: satisfied or mostly so with the last answer rated.</param>
public sealed record RequestFigures(int Received, int Open, int Overdue, int Answered, int InTime, int Due, int Rated, int Satisfied, int Withdrawn)
{
    public static RequestFigures Of(IReadOnlyCollection<Request> requests, DateTimeOffset now)
    {
        var received = requests.Where(r => r.State != RequestState.Withdrawn).ToList();
        var answered = received.FindAll(r => r.Answers.Count > 0);
        var overdue = received.Count(r => IsOverdue(r, now));
        return new(
            received.Count,
            received.Count(IsOpen),
            overdue,
            answered.Count,
            answered.Count(r => r.Answers[0].InTime),
            answered.Count + received.Count(r => r.Answers.Count == 0 && IsOverdue(r, now)),
            answered.Count(r => LastRating(r) is not null),
            answered.Count(r => LastRating(r) is Satisfaction.Satisfied or Satisfaction.Mostly),
            requests.Count - received.Count);
    }

    public static bool IsOpen(Request request) => request.State is RequestState.Unclaimed or RequestState.Handling;

    /// <summary>Not answered by the promised date.</summary>
    public static bool IsOverdue(Request request, DateTimeOffset now) => IsOpen(request) && now > request.DueAt;

    public static Satisfaction? LastRating(Request request) => request.Answers.LastOrDefault(a => a.Rating is not null)?.Rating;
}
