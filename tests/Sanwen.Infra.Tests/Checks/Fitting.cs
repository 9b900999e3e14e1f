using Sanwen.Infra.Tests.Bicep;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Whether a value may be given to a parameter, as far as that can be seen.</summary>
internal static class Fitting
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Misfit(this Files files, BicepFile file, Declaration parameter, Expr value)
    {
        if (value is Operation { Sign: "?", Operands: [_, var then, var other] })
            return files.Misfit(file, parameter, then) ?? files.Misfit(file, parameter, other);
        var (wanted, given) = (ValueTypes.Spelled(parameter.Type), files.TypeOf(file, value));
        if (wanted is not null && given is not null && !Takes(wanted, given)) return $"is of the type {given}, not {wanted}";
        if (Known(file, value) is not { } known) return Beyond(file, parameter, value);
        if (Allowed(parameter) is { } allowed && !allowed.Contains(known)) return $"is {known}, which is none of {string.Join(", ", allowed)}";
        return known switch
        {
            long number when number < Limit(parameter, "minValue", long.MinValue) || number > Limit(parameter, "maxValue", long.MaxValue) =>
                $"is {number}, which is out of range",
            string text when text.Length < Limit(parameter, "minLength", 0) || text.Length > Limit(parameter, "maxLength", int.MaxValue) =>
                $"is “{text}”, which is too short or too long",
            _ => null,
        };
    }

    /// <summary>The values that a parameter may have; null where it may have any of its type.</summary>
    public static IReadOnlyList<object>? Allowed(Declaration parameter) =>
        parameter.Given("allowed") is Sequence values ? [.. values.Items.Select(Written).OfType<object>()] : null;

    private static bool Takes(string wanted, string given) =>
        wanted == given || wanted == "any" || (wanted == "array" && given.EndsWith("[]", StringComparison.Ordinal))
        || (given is "object" && wanted is not ("string" or "int" or "bool"));

    private static object? Known(BicepFile file, Expr value) => value is Call { Id: "readEnvironmentVariable", Arguments: [_, var otherwise] }
        ? Written(otherwise)
        : Written(value) ?? file.PlainText(value);

    private static object? Written(Expr value) => value.Plain ?? (value as Literal)?.Value;

    /// <summary>A parameter that is handed on may have what the other may not.</summary>
    private static string? Beyond(BicepFile file, Declaration parameter, Expr value)
    {
        if (value is not Name name || file.Find(DeclarationKind.Parameter, name.Id) is not { } from || Allowed(parameter) is not { } allowed) return null;
        var beyond = Allowed(from)?.Except(allowed).ToList();
        return beyond is [] ? null : beyond is null ? "may be anything" : $"may be {string.Join(", ", beyond)}";
    }

    private static long Limit(Declaration parameter, string decorator, long otherwise) =>
        parameter.Given(decorator) switch
        {
            Literal { Value: long limit } => limit,
            Operation { Sign: "-", Operands: [Literal { Value: long limit }] } => -limit,
            _ => otherwise,
        };
}
