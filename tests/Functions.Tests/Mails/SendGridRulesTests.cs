using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sanwen.Functions.Tests.Mails;

/// <summary>The rules refuse what they are there to refuse; else passing them would say nothing.</summary>
public sealed class SendGridRulesTests
{
    private const string Good =
        """
        {
          "from": { "email": "from@x.example", "name": "三问督办" }, "subject": "s",
          "personalizations": [{ "to": [{ "email": "to@x.example" }], "cc": [{ "email": "cc@x.example" }], "custom_args": { "mail": "m" } }],
          "content": [{ "type": "text/plain", "value": "t" }, { "type": "text/html", "value": "h" }],
          "tracking_settings": { "click_tracking": { "enable": false, "enable_text": false } }
        }
        """;

    [Fact]
    public void A_proper_request_is_taken() => Assert.Empty(Broken(JsonNode.Parse(Good)!));

    [Theory]
    [InlineData("from", "{}")]
    [InlineData("subject", "\"\"")]
    [InlineData("personalizations", "[]")]
    [InlineData("personalizations.0.to", "[]")]
    [InlineData("personalizations.0.to.0.email", "\"nobody\"")]
    [InlineData("personalizations.0.to.0.mail", "\"to@x.example\"")]
    [InlineData("personalizations.0.cc.0.email", "\"TO@x.example\"")]
    [InlineData("personalizations.0.bcc", "[{ \"email\": \"cc@x.example\" }]")]
    [InlineData("personalizations.0.custom_args.mail", "1")]
    [InlineData("personalizations.0.colour", "\"red\"")]
    [InlineData("content", "[]")]
    [InlineData("content.0.type", "\"text/html\"")]
    [InlineData("content.1.value", "\"\"")]
    [InlineData("headers", "{ \"Reply-To\": \"x@x.example\" }")]
    [InlineData("tracking_settings.click_tracking.enable", "\"no\"")]
    [InlineData("tracking", "{}")]
    public void What_SendGrid_refuses_is_refused(string path, string value)
    {
        var message = JsonNode.Parse(Good)!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(message, (n, s) => int.TryParse(s, out var i) ? n[i]! : n[s]!);
        parent[steps[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(Broken(message));
    }

    [Fact]
    public void Too_much_is_refused()
    {
        var args = JsonNode.Parse(Good)!;
        args["personalizations"]![0]!["custom_args"]!["mail"] = new string('x', 10_000);
        var many = JsonNode.Parse(Good)!;
        many["personalizations"] = new JsonArray([.. Enumerable.Range(0, 1001).Select(i => JsonNode.Parse($$"""{ "to": [{ "email": "p{{i}}@x.example" }] }"""))]);

        Assert.NotEmpty(Broken(args));
        Assert.NotEmpty(Broken(many));
    }

    private static IReadOnlyList<(string, string)> Broken(JsonNode message) => SendGridRules.Broken(message.Deserialize<JsonElement>());
}
