using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>An office of as many responsible people as wanted, each with as many matters, and its two leaders.</summary>
internal static class Facts
{
    public const string Leader = "leader@x.example", Principal = "principal@x.example";

    public static string Doer(int number) => $"p{number:000}@x.example";

    public static Change Of(int people, int matters = 1)
    {
        var change = new Change().Add(Person(Leader, Roles.SupervisingLeader)).Add(Person(Principal, Roles.PrincipalLeader));
        for (var p = 1; p <= people; p++)
        {
            change.Add(Person(Doer(p), Roles.Responsible));
            for (var m = 1; m <= matters; m++) change.Add(Matter($"{p:000}-{m:00}", Doer(p)));
        }

        return change;
    }

    private static Person Person(string email, Roles roles) => new() { Email = email, Name = email.Split('@')[0], Unit = "城建办", Roles = roles };

    private static Matter Matter(string key, string responsible) => new()
    {
        Key = key,
        Title = $"事项{key}",
        LeadUnit = "城建办",
        Responsible = responsible,
        Leader = Leader,
        Start = new(2025, 1, 1),
        Due = new(2026, 12, 31),
        Progress = 50,
    };
}
