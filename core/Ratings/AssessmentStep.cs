using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Ratings;

/// <summary>An assessment as a decision leaves it, with what is to be sent and journaled.</summary>
public sealed record AssessmentStep(Assessment Assessment, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes)
{
    internal AssessmentStep And(AssessmentStep next) => new(next.Assessment, [.. Mails, .. next.Mails], [.. Notes, .. next.Notes]);

    internal void Put(Stored<Assessment> before, Change change) => change.Put(before, Assessment, Notes).Send(Mails);

    internal void Add(Change change) => change.Add(Assessment, Notes).Send(Mails);
}
