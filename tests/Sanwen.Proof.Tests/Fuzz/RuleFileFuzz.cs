using System.Text.Json;
using System.Text.Json.Nodes;
using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The files of rules: usable, or refused with the key that is wrong.</summary>
[Collection("fuzz")]
public sealed class RuleFileFuzz
{
    [Fact]
    public async Task Any_policy_is_read_or_refused_with_words()
    {
        var outcomes = await Fuzzer(File.ReadAllText(Seeds.Policy), t => PolicyFile.Read(t, "policy.json")).Run();
        Assert.Contains("read", outcomes);
    }

    [Fact]
    public async Task Any_calendar_is_read_or_refused_with_words()
    {
        var outcomes = await Fuzzer(File.ReadAllText(Path.Combine(Seeds.Calendar, "2026.json")), t => CalendarFile.Read(t, "2026.json")).Run();
        Assert.Contains("read", outcomes);
    }

    private static Fuzzer<string> Fuzzer(string seed, Func<string, object> read) => new(
        [seed],
        (random, known) => Plain(random.Next(3) == 0 ? random.Change(random.Any(known)) : Changed(random, random.Any(known))),
        text => Task.FromResult(Read(text, read)),
        text => text);

    private static string Read(string text, Func<string, object> read)
    {
        try
        {
            Assert.NotNull(read(text));
            return "read";
        }
        catch (FileProblemException refused)
        {
            Assert.NotEmpty(refused.Problems);
            Assert.All(refused.Problems, p => Assert.NotEqual("", p.Reason));
            return refused.Problems[0].Key;
        }
    }

    /// <summary>One value of the file in place of another, or none.</summary>
    private static string Changed(Random random, string json)
    {
        JsonNode root;
        var holders = new List<JsonNode>();
        try
        {
            root = JsonNode.Parse(json, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
            Collect(root, holders);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return random.Change(json);
        }

        if (holders.Count == 0) return random.Change(json);
        switch (random.Any(holders))
        {
            case JsonObject o when o.Count > 0:
                var key = random.Any(o.Select(p => p.Key).ToList());
                if (random.Next(6) == 0) o.Remove(key);
                else o[key] = Value(random);
                break;
            case JsonArray a when a.Count > 0 && random.Next(3) > 0:
                a[random.Next(a.Count)] = Value(random);
                break;
            case JsonArray a:
                a.Insert(random.Next(a.Count + 1), Value(random));
                break;
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonNode> holders)
    {
        if (node is not (JsonObject or JsonArray)) return;
        holders.Add(node);
        foreach (var child in node is JsonObject o ? o.Select(p => p.Value) : node.AsArray()) Collect(child, holders);
    }

    private static JsonNode? Value(Random random) => random.Next(10) switch
    {
        0 => null,
        1 => random.Next(-10, 400),
        2 => random.Any([int.MaxValue, int.MinValue, 0, 100, 101]),
        3 => random.NextDouble() * 1e12,
        4 => new JsonArray(),
        5 => new JsonArray([null]),
        6 => new JsonObject(),
        7 => random.Next(2) == 0,
        _ => Plain(random.Text()),
    };

    // a file holds no lone half of a character
    private static string Plain(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
