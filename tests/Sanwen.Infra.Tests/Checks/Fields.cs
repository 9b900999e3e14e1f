using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Functions that take an object of a declared type read its fields, and are given just those.</summary>
internal static class Fields
{
    private static readonly string[] Clouds = ["AzureCloud", "AzureChinaCloud", "AzureUSGovernment"];

    public static Check Check { get; } = new("Objects have the fields of their type", (files, _) =>
        files.Templates.SelectMany(f => Read(f).Concat(Given(files, f)).Concat(Looped(f)).Concat(Members(f))));

    private static IEnumerable<Problem> Read(BicepFile file)
    {
        foreach (var type in file.Of(DeclarationKind.Type).Where(t => t.Value is Tree))
        {
            var reads = Takers(file, type.Id).SelectMany(t => t.Function.Parts.SelectMany(p => p.All).OfType<Member>().Where(m => m.Of is Name n && n.Id == t.Parameter)).ToList();
            var fields = ((Tree)type.Value!).Properties.Select(p => p.Id!).ToHashSet();
            foreach (var read in reads.Where(r => !fields.Contains(r.Id)))
                yield return file.Problem(read.Line, $"{type.Id} has no field {read.Id}", "Correct the name, or add it to the type");
            foreach (var idle in fields.Where(f => reads.All(r => r.Id != f)))
                yield return file.Problem(type.Line, $"no function reads the field {idle} of {type.Id}", "Take it out");
        }
    }

    private static IEnumerable<Problem> Given(Files files, BicepFile file)
    {
        foreach (var call in file.Expressions.OfType<Call>().Where(c => c.Arguments is [Tree]))
        {
            if (Called(files, file, call.Id) is not ({ } home, { } function) || function.Parameters is not [var parameter]) continue;
            if (home.Find(DeclarationKind.Type, ValueTypes.Spelled(parameter.Type) ?? "")?.Value is not Tree type) continue;
            var given = (Tree)call.Arguments[0];
            foreach (var missing in type.Properties.Where(p => given.At(p.Id!) is null))
                yield return file.Problem(call.Line, $"{call.Id} is not given {missing.Id}", "Give it");
            foreach (var property in given.Properties)
            {
                if (type.Properties.FirstOrDefault(p => p.Id == property.Id) is not { } field)
                    yield return file.Problem(property.Key.Line, $"{call.Id} takes no {property.Id}", "Take it out, or correct its name");
                else if (files.Misfit(file, new(Parameter, property.Id!, call.Line) { Type = field.Value }, property.Value) is { } wrong)
                    yield return file.Problem(property.Key.Line, $"{property.Id} {wrong}", "Give what the function takes");
            }
        }
    }

    /// <summary>Every object of a list that a loop goes through has what the loop reads of it, and no more.</summary>
    private static IEnumerable<Problem> Looped(BicepFile file)
    {
        foreach (var loop in file.Values.OfType<Loop>().Where(l => l is { Ids: [_], Over: Name }))
        {
            if (file.Find(Variable, ((Name)loop.Over!).Id)?.Value is not Sequence list) continue;
            var read = loop.Body.All.OfType<Member>().Where(m => m.Of is Name n && n.Id == loop.Ids[0]).Select(m => m.Id).ToHashSet();
            foreach (var item in list.Items.OfType<Tree>())
            {
                foreach (var missing in read.Where(r => item.At(r) is null))
                    yield return file.Problem(item.Line, $"{missing} is missing, which the loop over {((Name)loop.Over).Id} reads", "Add it");
                foreach (var idle in item.Properties.Where(p => !read.Contains(p.Id ?? "")))
                    yield return file.Problem(idle.Key.Line, $"the loop over {((Name)loop.Over).Id} does not read {idle.Id}", "Read it, or take it out");
            }
        }
    }

    private static IEnumerable<(Declaration Function, string Parameter)> Takers(BicepFile file, string type) =>
        file.Of(Function).SelectMany(f => f.Parameters.Where(p => ValueTypes.Spelled(p.Type) == type).Select(p => (f, p.Id)));

    /// <summary>Objects in variables have what is asked of them; those by cloud, every cloud.</summary>
    private static IEnumerable<Problem> Members(BicepFile file)
    {
        foreach (var value in file.Values)
        {
            var (of, ids) = value switch
            {
                Member { Of: Name name } member => (name, new[] { member.Id }),
                Element { Of: Name name, At: Member { Of: Call { Id: "environment" }, Id: "name" } } => (name, Clouds),
                _ => (null, []),
            };
            if (of is null || file.Find(Variable, of.Id)?.Value is not Tree tree) continue;
            foreach (var missing in ids.Where(i => tree.At(i) is null))
                yield return file.Problem(value.Line, $"{of.Id} has no {missing}", "Correct the name, or add it there");
        }
    }

    /// <summary>A function of the file, or one that it imports, with the file that it is from.</summary>
    private static (BicepFile Home, Declaration Function)? Called(Files files, BicepFile file, string id)
    {
        if (file.Find(Function, id) is { } own) return (file, own);
        var found =
            from import in file.Of(Import)
            from name in import.Parameters
            where ((name.Value as Name)?.Id ?? name.Id) == id && files.Has(file.Beside(import.Target))
            let home = files.Bicep(file.Beside(import.Target))
            let function = home.Find(Function, name.Id)
            where function is not null
            select ((BicepFile, Declaration)?)(home, function);
        return found.FirstOrDefault();
    }
}
