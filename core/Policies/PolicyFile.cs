using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sanwen.Core.Policies;

public static class PolicyFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Reads a policy and checks every value.</summary>
    /// <param name="file">The name to put before each problem.</param>
    /// <exception cref="FileProblemException">The text is not JSON, lacks a key, has an unknown one, or a value is out of range.</exception>
    public static Policy Read(string json, string file)
    {
        Policy policy;
        try
        {
            policy = JsonSerializer.Deserialize<Policy>(json, Options) ?? throw new JsonException("文件是空的。");
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $"{e.Path ?? "$"}（第 {line + 1} 行）" : e.Path ?? "$";
            throw new FileProblemException([new(file, where, $"不是可用的规则文件：{e.Message}")]);
        }

        BlankItems.Refuse(json, file);
        var problems = PolicyCheck.Problems(policy, file).ToList();
        return problems.Count == 0 ? policy : throw new FileProblemException(problems);
    }
}
