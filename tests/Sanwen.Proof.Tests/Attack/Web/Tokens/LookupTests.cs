using System.Globalization;
using System.Net;
using Sanwen.Core.Requests;
using Sanwen.Local.Tests.Pages.Requests;
using static Sanwen.Local.Tests.Pages.Requests.RequestHost;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>Number and code of a resident's request.</summary>
public sealed class LookupTests
{
    [Theory]
    [InlineData("no code", Number, "")]
    [InlineData("a code of blanks", Number, "          ")]
    [InlineData("a code with one sign changed", Number, "changed")]
    [InlineData("a code with one sign less", Number, "short")]
    [InlineData("a code with one sign more", Number, "long")]
    [InlineData("the code of another request", Number, "other")]
    [InlineData("the code with the next number", "SQ-2026-000002", "own")]
    [InlineData("a number that there is not", "SQ-2026-999999", "own")]
    [InlineData("a number with a line break and more", Number + "\nX", "own")]
    [InlineData("a number with a wildcard", "SQ-2026-%", "own")]
    [InlineData("the number of a record of another kind", "2026-10", "own")]
    [InlineData("number and code joined into one field", Number + "\nown", "")]
    public async Task What_does_not_fit_reads_alike_and_writes_nothing(string attack, string number, string code)
    {
        await using var host = await OpenRequests();
        using var browser = host.Browser();
        var own = CodeOn(await host.Ask(browser));
        var other = CodeOn(await host.Ask(browser));
        using var witness = new Witness(host);
        var tried = code switch
        {
            "own" => own,
            "other" => other,
            "changed" => own[..^1] + (own[^1] == 'A' ? 'B' : 'A'),
            "short" => own[..^1],
            "long" => own + "A",
            _ => code,
        };

        foreach (var deed in new[] { "", "rate", "withdraw" })
        {
            var refused = await browser.Post("/ask/lookup", ("number", number), ("code", tried), ("do", deed), ("rating", "satisfied"));
            var unknown = await browser.Post("/ask/lookup", ("number", "SQ-2020-000009"), ("code", "AAAAA-AAAAA"));
            Assert.Equal((attack, HttpStatusCode.NotFound, unknown.Text.Replace("SQ-2020-000009", "", StringComparison.Ordinal)), (attack, refused.Status, refused.Text.Replace(number, "", StringComparison.Ordinal)));
            Assert.DoesNotContain(Mark, refused.Html, StringComparison.Ordinal);
        }

        Assert.False(witness.SawAChange());
        Assert.Contains("办理", (await browser.Post("/ask/lookup", ("number", Number), ("code", own))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_100000_random_codes_none_fits()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PROOF_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        var codes = new LookupCodes(Forgery.Signer);
        var code = codes.Of("form");
        var request = new Request
        {
            Number = Number,
            Channel = "suqiu",
            Subject = "其他",
            Community = "",
            Source = RequestSource.Resident,
            ReceivedAt = default,
            DueAt = default,
            FirstResponder = "",
            State = RequestState.Handling,
            CodeSeal = codes.Seal(Number, code),
        };
        Assert.True(codes.Fits(request, Number, code));

        var random = new Random(seed);
        for (var n = 0; n < 100_000; n++)
        {
            var tried = string.Concat(Enumerable.Range(0, 10).Select(_ => "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"[random.Next(32)]));
            Assert.False(codes.Fits(request, Number, tried) && tried != code, $"{tried} fits (PROOF_SEED={seed})");
        }
    }

    [Fact]
    public void A_seal_for_one_use_is_good_for_no_other()
    {
        var codes = new LookupCodes(Forgery.Signer);
        string[] seals = [Forgery.Signer.Seal("x"), codes.OnceSeal("x"), codes.Seal("x", "x"), codes.Of("x"), Forgery.Signer.Seal("public form\nx"), Forgery.Signer.Seal("reply\nx")];

        Assert.Equal(seals.Length, seals.Distinct().Count());
    }
}
