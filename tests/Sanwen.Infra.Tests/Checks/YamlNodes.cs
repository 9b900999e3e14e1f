using YamlDotNet.RepresentationModel;

namespace Sanwen.Infra.Tests.Checks;

internal static class YamlNodes
{
    /// <summary>What stands under a key; null where nothing does.</summary>
    public static YamlNode? At(this YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    /// <summary>From 1.</summary>
    public static int Line(this YamlNode node) => (int)node.Start.Line;
}
