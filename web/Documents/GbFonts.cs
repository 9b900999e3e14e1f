using DocumentFormat.OpenXml.Wordprocessing;

namespace Sanwen.Web.Documents;

/// <summary>The typefaces of official documents, and what stands in for them on machines that lack them.</summary>
internal static class GbFonts
{
    private const string Latin = "Times New Roman";

    private static readonly (string Name, string Instead)[] All =
        [("方正小标宋简体", "宋体"), ("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("黑体", "SimHei"), ("宋体", "SimSun")];

    public static RunFonts Title => Of("方正小标宋简体");

    public static RunFonts Body => Of("仿宋_GB2312");

    public static RunFonts Second => Of("楷体_GB2312");

    public static RunFonts First => Of("黑体");

    public static RunFonts Song => Of("宋体");

    public static Fonts Table => new(All.Select(f => new Font
    {
        Name = f.Name,
        AltName = new() { Val = f.Instead },
        FontCharSet = new() { Val = "86" },
        FontFamily = new() { Val = FontFamilyValues.Auto },
        Pitch = new() { Val = FontPitchValues.Variable },
    }));

    private static RunFonts Of(string name) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = name, ComplexScript = Latin };
}
