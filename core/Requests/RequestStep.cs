using Sanwen.Core.Journals;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Requests;

/// <summary>What one decision about a request comes to.</summary>
internal sealed record RequestStep(Request Request)
{
    public IReadOnlyList<Mail> Mails { get; init; } = [];

    public IReadOnlyList<JournalNote> Notes { get; init; } = [];

    public RequestStep With(JournalNote note, params IEnumerable<Mail> mails) =>
        this with { Notes = [.. Notes, note], Mails = [.. Mails, .. mails] };
}
