using Sanwen.Core.People;

namespace Sanwen.Core.Import;

internal static class PersonFields
{
    public static readonly IReadOnlyList<Field<Person>> All =
    [
        new(ImportColumns.Name, (p, _) => p.Name),
        new(ImportColumns.Unit, (p, _) => p.Unit),
        new(ImportColumns.Post, (p, _) => p.Post),
        new(ImportColumns.Roles, (p, _) => p.Roles.Text()) { Choices = [.. RoleNames.All.Select(r => r.Name)], Several = true },
    ];

    /// <summary>The imported columns of <paramref name="from"/> put on the person as it stands.</summary>
    public static Person Put(Person from, Person onto) =>
        onto with { Name = from.Name, Unit = from.Unit, Post = from.Post, Roles = from.Roles };
}
