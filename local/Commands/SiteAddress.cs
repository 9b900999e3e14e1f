using System.CommandLine;

namespace Sanwen.Local.Commands;

/// <summary>The address that links begin with, as an option: the command line reads no addresses by itself.</summary>
internal static class SiteAddress
{
    public static Option<Uri?> Option(string description) => new("--address")
    {
        Description = description,
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            given.AddError($"--address 应为网站的完整地址，如 https://sanwen.example.cn，现为“{text}”。");
            return null;
        },
    };
}
