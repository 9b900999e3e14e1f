using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sanwen.Infra.Tests.Bicep;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sanwen.Infra.Tests;

/// <summary>What a deployment is made of, as texts by their path from the root, with slashes.</summary>
internal sealed class Files(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, BicepFile> _bicep = [];
    private readonly Dictionary<string, SyntaxNode> _code = [];

    public IEnumerable<BicepFile> Templates => Under("infra/", ".bicep").Select(Bicep);

    public BicepFile Main => Bicep("infra/main.bicep");

    public bool Has(string path) => texts.ContainsKey(path);

    /// <summary>Whether there is such a file, or a folder with files.</summary>
    public bool HasAt(string path) => Has(path) || texts.Keys.Any(t => t.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Under(string folder, params string[] endings) => texts.Keys
        .Where(p => p.StartsWith(folder, StringComparison.Ordinal) && endings.Any(e => p.EndsWith(e, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <exception cref="UnreadableException">There is no such file.</exception>
    public string Text(string path) => texts.TryGetValue(path, out var text) ? text : throw new UnreadableException(path, 0, "there is no such file");

    public Files With(string path, string text) => new(new Dictionary<string, string>(texts) { [path] = text });

    public BicepFile Bicep(string path) => _bicep.TryGetValue(path, out var file) ? file : _bicep[path] = BicepFile.Read(path, Text(path));

    public JsonElement Json(string path)
    {
        try
        {
            return JsonElement.Parse(Text(path));
        }
        catch (JsonException e)
        {
            throw new UnreadableException(path, (int)(e.LineNumber ?? 0) + 1, "this is no JSON");
        }
    }

    public YamlMappingNode Yaml(string path)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Text(path)));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new UnreadableException(path, 1, "these are no keys and values");
        }
        catch (YamlException e)
        {
            throw new UnreadableException(path, (int)e.Start.Line, "this is no YAML");
        }
    }

    /// <summary>C# of these folders; a path of each is its <see cref="SyntaxTree.FilePath"/>.</summary>
    public IEnumerable<SyntaxNode> Code(params string[] folders) => folders.SelectMany(f => Under(f, ".cs")).Select(Parsed);

    private SyntaxNode Parsed(string path) => _code.TryGetValue(path, out var code)
        ? code
        : _code[path] = CSharpSyntaxTree.ParseText(Text(path), path: path).GetRoot();
}
