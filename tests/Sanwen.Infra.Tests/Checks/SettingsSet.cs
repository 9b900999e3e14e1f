using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <param name="Key">As in the template, with <c>__</c>; null where it cannot be told.</param>
internal sealed record SetSetting(string? Key, BicepFile File, Expr Value, int Line)
{
    /// <summary>As the app reads it.</summary>
    public string Read => (Key ?? "").Replace("__", ":", StringComparison.Ordinal);
}

/// <summary>Which settings the templates may set, through variables, conditions and the parameters of modules.</summary>
/// <param name="isFlex">On which plan; null for all that may be set on either.</param>
internal sealed class SettingsSet(Files files, bool? isFlex = null)
{
    private const string Switch = "isFlex";

    public IReadOnlyList<SetSetting> All =>
    [
        .. from file in files.Templates
           from resource in file.Of(Resource)
           where resource.Target.StartsWith("Microsoft.Web/sites/config@", StringComparison.Ordinal) && resource.Body?.At("name")?.Plain == "appsettings"
           from setting in In(file, resource.Body?.At("properties"))
           select setting,
    ];

    private IEnumerable<SetSetting> In(BicepFile file, Expr? value) => value switch
    {
        Tree tree => tree.Properties.Select(p => new SetSetting(p.Id ?? file.PlainText(p.Key), file, p.Value, p.Key.Line)),
        Operation { Sign: "?", Operands: [Name { Id: Switch }, var flex, var dedicated] } when isFlex is { } chosen => In(file, chosen ? flex : dedicated),
        Operation { Sign: "?", Operands: [_, var then, var other] } => In(file, then).Concat(In(file, other)),
        Call call => call.Arguments.SelectMany(a => In(file, a)),
        Name name when file.Find(Variable, name.Id) is { } variable => In(file, variable.Value),
        Name name when file.Find(Parameter, name.Id) is not null => Given(file, name.Id),
        _ => [],
    };

    private IEnumerable<SetSetting> Given(BicepFile file, string parameter) =>
        from caller in files.Templates
        from module in caller.Of(Module)
        where caller.Beside(module.Target) == file.Path
        from setting in In(caller, module.Body?.At("params", parameter))
        select setting;
}
