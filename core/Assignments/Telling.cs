using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Assignments;

/// <summary>Puts new matters on people's lists: one mail to each person, to be acknowledged.</summary>
internal static class Telling
{
    /// <summary>A matter that comes from elsewhere than a list: it is put under supervision, and its person told.</summary>
    /// <param name="from">The address of who is told when it is not acknowledged.</param>
    /// <param name="office">Without the matter.</param>
    public static Change AddMatter(this Change change, Matter matter, JournalNote note, string from, Office office) =>
        change.Add(matter, note).Tell(matter.Responsible, [matter.Key], from, note.Actor, note.At, office.With(matter));

    /// <param name="keys">The person's new matters, all of the office.</param>
    public static Change Tell(
        this Change change, string person, IReadOnlyList<string> keys, string from, Actor actor, DateTimeOffset now, Office office)
    {
        var assignment = Assigning.New(AssignmentKind.NewMatters, person, from, keys, now, office);
        return change.Add(assignment, new JournalNote(now, actor, JournalAction.Asked, $"交办 {keys.Count} 项。", keys))
            .Send(AssignmentRules.Send(assignment, office));
    }
}
