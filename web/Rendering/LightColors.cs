using Sanwen.Core.Matters;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Rendering;

/// <summary>A light's colour as the policy gives it, with what goes well with it.</summary>
/// <param name="Solid">The policy's colour.</param>
/// <param name="OnSolid">Readable on <paramref name="Solid"/>.</param>
/// <param name="Soft">A tint of it, for backgrounds.</param>
/// <param name="OnSoft">The colour itself, as dark as reads on <paramref name="Soft"/> and on white.</param>
public sealed record LightColors(Rgb Solid, Rgb OnSolid, Rgb Soft, Rgb OnSoft)
{
    public static readonly IReadOnlyList<Light> All = [Light.Red, Light.Yellow, Light.Green, Light.Blue];

    public static LightColors Of(LightLook look)
    {
        var solid = Rgb.Parse(look.Color);
        var soft = solid.Mix(Rgb.White, 0.88);
        return new(solid, solid.TextOn(), soft, solid.ReadableOn(soft));
    }

    /// <summary>The name of a light in style sheets: <c>red</c>, <c>yellow</c>, <c>green</c>, <c>blue</c>.</summary>
    public static string Word(Light light) => light.ToString().ToLowerInvariant();

    /// <summary>The policy's colours as custom properties, so that every page follows the policy.</summary>
    public static string Css(LightPolicy policy)
    {
        var lines = All.Select(light =>
        {
            var (word, c) = (Word(light), Of(policy.Of(light)));
            return $"--light-{word}:{c.Solid};--on-{word}:{c.OnSolid};--soft-{word}:{c.Soft};--on-soft-{word}:{c.OnSoft};";
        });
        return $":root{{\n{string.Join('\n', lines)}\n}}\n";
    }
}
