using Sanwen.Infra.Tests.Code;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>What is read is set, and what is set is read.</summary>
internal static class Settings
{
    private static readonly StringComparer Same = StringComparer.OrdinalIgnoreCase;

    /// <summary>What Flex Consumption is told elsewhere and refuses as a setting.</summary>
    private static readonly HashSet<string> NotOnFlex =
    [
        "ENABLE_ORYX_BUILD", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_PROCESS_COUNT", "FUNCTIONS_WORKER_RUNTIME",
        "FUNCTIONS_WORKER_RUNTIME_VERSION", "FUNCTIONS_MAX_HTTP_CONCURRENCY", "SCM_DO_BUILD_DURING_DEPLOYMENT",
        "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTOVERVNET", "WEBSITE_CONTENTSHARE", "WEBSITE_DNS_SERVER",
        "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_VNET_ROUTE_ALL",
    ];

    private static readonly string[] OnDedicated = ["FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME"];

    public static Check Check { get; } = new("Every setting that is read is set, and every one that is set is read", (files, expected) =>
        Unset(files, expected).Concat(Unread(files, expected)).Concat(Tables(files, expected)).Concat(Plans(files)).Concat(Texts(files)).Concat(Sample(files, expected)));

    private static IEnumerable<Problem> Unset(Files files, Expected expected)
    {
        var set = new SettingsSet(files).All.Select(s => s.Read).ToHashSet(Same);
        return SettingsRead.Of(files).All.DistinctBy(s => s.Key, Same)
            .Where(s => !set.Contains(s.Key) && !expected.SetElsewhere.ContainsKey(s.Key))
            .Select(s => new Problem(s.File, s.Line, $"the app reads {s.Key}, which no template sets", "Set it in infra, or name in the test's table who does"))
            .Concat(SettingsRead.Of(files).Unclear);
    }

    private static IEnumerable<Problem> Unread(Files files, Expected expected)
    {
        var read = SettingsRead.Of(files).All.Select(s => s.Key).ToHashSet(Same);
        foreach (var set in new SettingsSet(files).All)
        {
            if (set.Key is null)
                yield return set.File.Problem(set.Line, "which setting this is cannot be told", "Write its key out");
            else if (!read.Contains(set.Read) && !expected.ReadByPlatform.ContainsKey(set.Read))
                yield return set.File.Problem(set.Line, $"nobody reads {set.Key}", "Take it out, or name in the test's table who does");
        }
    }

    /// <summary>An entry of the tables that nothing needs hides the next mistake.</summary>
    private static IEnumerable<Problem> Tables(Files files, Expected expected)
    {
        var read = SettingsRead.Of(files).All.Select(s => s.Key).ToHashSet(Same);
        var set = new SettingsSet(files).All.Select(s => s.Read).ToHashSet(Same);
        return expected.ReadByPlatform.Keys.Where(k => !set.Contains(k) || read.Contains(k))
            .Concat(expected.SetElsewhere.Keys.Where(k => set.Contains(k) || !read.Contains(k)))
            .Select(k => new Problem("infra/main.bicep", 0, $"the test's tables explain {k}, which needs no explanation", "Take it out of the table"));
    }

    private static IEnumerable<Problem> Plans(Files files)
    {
        foreach (var refused in new SettingsSet(files, isFlex: true).All.Where(s => NotOnFlex.Contains(s.Key ?? "")))
            yield return refused.File.Problem(refused.Line, $"Flex Consumption refuses {refused.Key}", "Set it on dedicated plans alone");
        var dedicated = new SettingsSet(files, isFlex: false).All.Select(s => s.Key).ToHashSet();
        foreach (var missing in OnDedicated.Where(k => !dedicated.Contains(k)))
            yield return new("infra/main.bicep", 0, $"a dedicated plan runs nothing without {missing}", "Set it there");
    }

    private static IEnumerable<Problem> Texts(Files files) => new SettingsSet(files).All
        .Where(s => files.TypeOf(s.File, s.Value) is { } type and not "string")
        .Select(s => s.File.Problem(s.Line, $"{s.Key} is no text, and Azure takes nothing else", "Write string(…) around it, or quotes"));

    private static IEnumerable<Problem> Sample(Files files, Expected expected)
    {
        const string Path = "local.settings.sample.json";
        var known = SettingsRead.Of(files).All.Select(s => s.Key).Concat(expected.ReadByPlatform.Keys).ToHashSet(Same);
        return files.Json(Path).GetProperty("Values").EnumerateObject()
            .Where(v => !known.Contains(v.Name.Replace("__", ":", StringComparison.Ordinal)))
            .Select(v => new Problem(Path, 0, $"nobody reads {v.Name}", "Take it out, or correct it"));
    }
}
