using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Who may do what is just what was meant.</summary>
internal static partial class Roles
{
    private const string Home = "infra/roles.bicep", Assignment = "Microsoft.Authorization/roleAssignments@";

    public static Check Check { get; } = new("Everybody has the roles that they need, and no other", (files, expected) =>
        Ids(files, expected).Concat(Elsewhere(files)).Concat(Granted(files, expected)).Concat(files.Templates.SelectMany(Assignments)).Concat(Principals(files)));

    /// <summary>A role by a wrong id is another role.</summary>
    private static IEnumerable<Problem> Ids(Files files, Expected expected)
    {
        var (home, roles) = (files.Bicep(Home), Declared(files));
        foreach (var role in roles)
        {
            if (!expected.BuiltInRoles.TryGetValue(role.Id!, out var id))
                yield return home.Problem(role.Key.Line, $"the test's table knows no role {role.Id}", "Correct the name, or add it with its id from Azure's documentation");
            else if (role.Value.Plain != id)
                yield return home.Problem(role.Key.Line, $"{role.Id} has another id", $"Write {id}");
        }

        foreach (var idle in roles.Where(r => !files.Templates.SelectMany(f => f.Expressions).OfType<Member>().Any(m => IsRole(m) && m.Id == r.Id)))
            yield return home.Problem(idle.Key.Line, $"nobody is given {idle.Id}", "Take it out");
        foreach (var (file, unknown) in files.Templates.SelectMany(f => f.Expressions.OfType<Member>().Where(IsRole).Select(m => (f, m))))
        {
            if (roles.All(r => r.Id != unknown.Id)) yield return file.Problem(unknown.Line, $"there is no role {unknown.Id}", "Correct the name, or declare it");
        }
    }

    private static IEnumerable<Problem> Elsewhere(Files files) =>
        from file in files.Templates
        where file.Path != Home
        from text in file.Expressions.OfType<Text>()
        where text.Pieces.Any(p => Guid().IsMatch(p))
        select file.Problem(text.Line, "an id stands among the code", $"Name it in {Home}");

    private static IEnumerable<Problem> Granted(Files files, Expected expected)
    {
        var granted = files.Templates.SelectMany(f => Grants(f)).ToHashSet();
        foreach (var (module, principal, role) in granted.Except(expected.Grants))
            yield return new(module, 0, $"{principal} is given {role}, which the test's table does not foresee", "Take it away, or say in the table that it is needed");
        foreach (var (module, principal, role) in expected.Grants.Except(granted))
            yield return new(module, 0, $"{principal} is not given {role}", "Give it, or take it out of the test's table");
    }

    private static IEnumerable<(string Module, string Principal, string Role)> Grants(BicepFile file) =>
        from resource in Of(file)
        from member in file.Reached(resource.Value!).OfType<Member>()
        where IsRole(member)
        select (file.Path, (resource.Body?.At("properties", "principalId") as Name)?.Id ?? "?", member.Id);

    /// <summary>An assignment's name must tell it from every other, and be the same the next time.</summary>
    private static IEnumerable<Problem> Assignments(BicepFile file)
    {
        foreach (var resource in Of(file))
        {
            var (scope, properties) = (resource.Body?.At("scope"), resource.Body?.At("properties") as Tree);
            var role = (properties?.At("roleDefinitionId") as Call)?.Arguments is [_, var last] ? last : null;
            string[] wanted = [$"{scope?.Shown}.id", properties?.At("principalId")?.Shown ?? "?", role?.Shown ?? "?"];
            if (resource.Body?.At("name") is not Call { Id: "guid" } name || !name.Arguments.Select(a => a.Shown).SequenceEqual(wanted))
                yield return file.Problem(resource.Line, $"{resource.Id} is not named by its scope, principal and role", $"Name it guid({string.Join(", ", wanted)})");
            if (properties?.At("principalType") is null)
                yield return file.Problem(resource.Line, $"{resource.Id} does not say what its principal is", "Give principalType: a new identity is not known everywhere at once");
        }
    }

    /// <summary>Every module means the same by one name: whose roles these are is decided once.</summary>
    private static IEnumerable<Problem> Principals(Files files)
    {
        var names = files.Templates.SelectMany(Grants).Select(g => g.Principal).ToHashSet();
        var given =
            from file in files.Templates
            from module in file.Of(Module)
            from property in (module.Body?.At("params") as Tree)?.Properties ?? []
            where names.Contains(property.Id ?? "")
            select (File: file, property.Key.Line, property.Id, property.Value.Shown);
        return given.GroupBy(g => g.Id).SelectMany(g => g.Where(p => p.Shown != g.First().Shown))
            .Select(p => p.File.Problem(p.Line, $"{p.Id} is somebody else here than in other modules", "Give every module the same"));
    }

    private static IEnumerable<Declaration> Of(BicepFile file) => file.Of(Resource).Where(r => r.Target.StartsWith(Assignment, StringComparison.Ordinal));

    private static IReadOnlyList<Property> Declared(Files files) => (files.Bicep(Home).Find(Variable, "roles")?.Value as Tree)?.Properties ?? [];

    private static bool IsRole(Member member) => member.Of is Name { Id: "roles" };

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Guid();
}
