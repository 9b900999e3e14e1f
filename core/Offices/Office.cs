using System.Collections.Immutable;
using Sanwen.Core.Branches;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Core.Offices;

/// <summary>The facts that decisions are made from: rules, people, matters, projects and branches as they stand. Immutable.</summary>
public sealed record Office(Policy Policy, WorkCalendar Calendar)
{
    public ImmutableDictionary<string, Person> People { get; init; } = ImmutableDictionary<string, Person>.Empty;

    public ImmutableDictionary<string, Matter> Matters { get; init; } = ImmutableDictionary<string, Matter>.Empty;

    public ImmutableDictionary<string, Substitute> Substitutes { get; init; } = ImmutableDictionary<string, Substitute>.Empty;

    /// <summary>By key, not by id.</summary>
    public ImmutableDictionary<string, Project> Projects { get; init; } = ImmutableDictionary<string, Project>.Empty;

    /// <summary>By key, not by id.</summary>
    public ImmutableDictionary<string, Branch> Branches { get; init; } = ImmutableDictionary<string, Branch>.Empty;

    /// <summary>Keys of the matters of each responsible person, in ordinal order.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> MattersByPerson { get; init; } =
        ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty;

    public IEnumerable<Matter> MattersOf(string person) =>
        MattersByPerson.TryGetValue(person, out var keys) ? keys.Select(k => Matters[k]) : [];

    /// <summary>Name of a person, or the address itself where the people file no longer has it.</summary>
    public string NameOf(string email) => People.TryGetValue(email, out var person) ? person.Name : email;

    public string UnitOf(string email) => People.TryGetValue(email, out var person) ? person.Unit : "";

    /// <summary>Whether the people file has that address with one of these roles.</summary>
    public bool Is(string email, Roles any) => People.TryGetValue(email, out var person) && person.Is(any);

    /// <summary>Everybody with one of these roles, by address.</summary>
    public IReadOnlyList<Person> Having(Roles any) => Those(p => p.Is(any));

    public IReadOnlyList<Person> HeadsOf(string unit) => Those(p => p.Unit == unit && p.Is(Roles.UnitHead));

    public Office With(Person person) => this with { People = People.SetItem(person.Email, person) };

    public Office With(Substitute substitute) => this with { Substitutes = Substitutes.SetItem(substitute.Id, substitute) };

    public Office With(Project project) => this with { Projects = Projects.SetItem(project.Key, project) };

    public Office With(Branch branch) => this with { Branches = Branches.SetItem(branch.Key, branch) };

    public Office With(Matter matter)
    {
        var byPerson = MattersByPerson;
        if (Matters.TryGetValue(matter.Key, out var before) && before.Responsible != matter.Responsible)
        {
            byPerson = byPerson.SetItem(before.Responsible, byPerson[before.Responsible].Remove(matter.Key));
        }

        var keys = byPerson.GetValueOrDefault(matter.Responsible) ?? ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        return this with
        {
            Matters = Matters.SetItem(matter.Key, matter),
            MattersByPerson = byPerson.SetItem(matter.Responsible, keys.Add(matter.Key)),
        };
    }

    private IReadOnlyList<Person> Those(Func<Person, bool> fits) => [.. People.Values.Where(fits).OrderBy(p => p.Email, StringComparer.Ordinal)];
}
