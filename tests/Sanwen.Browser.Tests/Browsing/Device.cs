using Microsoft.Playwright;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>What people look at the site with.</summary>
public enum Device
{
    Desktop,
    Phone,
}

internal static class Devices
{
    private const string PhoneBrowser =
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    public static BrowserNewContextOptions Options(this Device device) => device switch
    {
        Device.Phone => new()
        {
            ViewportSize = new() { Width = 360, Height = 780 },
            IsMobile = true,
            HasTouch = true,
            UserAgent = PhoneBrowser,
            Locale = "zh-CN",
        },
        _ => new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "zh-CN" },
    };
}
