using System.Globalization;

namespace Sanwen.Web.Rendering;

/// <summary>An opaque sRGB colour with the arithmetic of WCAG 2.2 contrast.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>The least contrast of text that WCAG level AA accepts.</summary>
    public const double Readable = 4.5;

    public static readonly Rgb White = new(255, 255, 255);

    public static readonly Rgb Black = new(0, 0, 0);

    /// <exception cref="FormatException">The text is not of the form <c>#c0392b</c>.</exception>
    public static Rgb Parse(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#') throw new FormatException($"'{hex}' is not a colour like #c0392b.");
        byte Part(int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new(Part(1), Part(3), Part(5));
    }

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public double Contrast(Rgb other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour with <paramref name="share"/> (0–1) of another mixed in.</summary>
    public Rgb Mix(Rgb other, double share)
    {
        byte Part(byte from, byte to) => (byte)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);
        return new(Part(R, other.R), Part(G, other.G), Part(B, other.B));
    }

    /// <summary>White or black, whichever reads better on this colour; one of them always has a contrast above 4.5.</summary>
    public Rgb TextOn() => Contrast(White) >= Readable || Contrast(White) >= Contrast(Black) ? White : Black;

    /// <summary>This colour, darkened as little as makes it readable on <paramref name="background"/>, a light one.</summary>
    public Rgb ReadableOn(Rgb background)
    {
        for (var share = 0.0; share < 1; share += 0.05)
        {
            var darker = Mix(Black, share);
            if (darker.Contrast(background) >= Readable) return darker;
        }

        return Black;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    private static double Linear(byte part)
    {
        var c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
