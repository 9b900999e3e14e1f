using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Of what type a value is, as far as that can be seen; null where it cannot.</summary>
internal static class ValueTypes
{
    private static readonly string[] Truths = ["==", "!=", "=~", "!~", "<", ">", "<=", ">=", "&&", "||"];

    /// <summary>A type as it is written: <c>string</c>, <c>int[]</c>, the name of a type; an object that is written out is <c>object</c>.</summary>
    public static string? Spelled(Expr? type) => type switch
    {
        Name name => name.Id,
        Element { At: null } list => $"{Spelled(list.Of)}[]",
        Operation { Sign: "?", Operands: [var maybe] } => Spelled(maybe),
        Tree => "object",
        _ => null,
    };

    public static string? TypeOf(this Files files, BicepFile file, Expr value) => value switch
    {
        Text => "string",
        Literal { Value: long } => "int",
        Literal { Value: bool } => "bool",
        Tree => "object",
        Sequence { Items: [] } => null,
        Sequence { Items: [var first, ..] } => files.TypeOf(file, first) is { } of ? $"{of}[]" : null,
        Operation { Sign: "?", Operands: [_, var then, var other] } => files.TypeOf(file, then) ?? files.TypeOf(file, other),
        Operation { Sign: "!", Operands: [Name or Member] } sure when sure.Operands[0] is Name name && file.Find(Module, name.Id) is not null => null,
        Operation { Sign: "!" } => "bool",
        Operation { Sign: var sign } when Truths.Contains(sign) => "bool",
        Call { Of: null } call => Returned(file, call.Id),
        Name name => Declared(files, file, name.Id),
        Member member => files.Output(file, member) is { } output ? Spelled(output.Type) : null,
        _ => null,
    };

    /// <summary>The output that <c>module.outputs.id</c> is; null where it is something else, or there is none.</summary>
    public static Declaration? Output(this Files files, BicepFile file, Member member) =>
        file.ModuleOf(member) is { } module && files.Has(file.Beside(module.Target))
            ? files.Bicep(file.Beside(module.Target)).Find(DeclarationKind.Output, member.Id)
            : null;

    /// <summary>The module whose output a value is; null where it is something else.</summary>
    public static Declaration? ModuleOf(this BicepFile file, Member member) => member.Of switch
    {
        Member { Id: "outputs", Of: Name name } => file.Find(Module, name.Id),
        Member { Id: "outputs", Of: Operation { Sign: "!", Operands: [Name name] } } => file.Find(Module, name.Id),
        _ => null,
    };

    private static string? Declared(Files files, BicepFile file, string id) => file.Declared().FirstOrDefault(d => d.Id == id) switch
    {
        { Kind: Parameter } parameter => Spelled(parameter.Type),
        { Kind: Variable, Value: { } value } => files.TypeOf(file, value),
        _ => null,
    };

    private static string? Returned(BicepFile file, string function) => function switch
    {
        "readEnvironmentVariable" or "string" or "utcNow" or "newGuid" or "uniqueString" or "toLower" or "guid" or "base64" => "string",
        "int" or "length" => "int",
        "bool" or "empty" or "contains" or "startsWith" or "endsWith" => "bool",
        _ => Spelled(file.Find(Function, function)?.Type),
    };
}
