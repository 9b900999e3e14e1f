using Microsoft.Playwright;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>Where pictures of the site go: the folder that SANWEN_SCREENSHOTS names, else beside the tests.</summary>
internal static class Album
{
    private const int MostTries = 10;

    private static readonly string? Named = Environment.GetEnvironmentVariable("SANWEN_SCREENSHOTS");

    /// <summary>Whether somebody wants to look at the pages themselves, and not only at the pictures of the README.</summary>
    public static bool IsWanted => Named is { Length: > 0 };

    /// <param name="name">The file's name without its ending; it may name a folder before it.</param>
    /// <param name="whole">All of the page, and not only what the screen shows.</param>
    public static async Task Keep(this Visitor visitor, string name, bool whole = false)
    {
        var folder = IsWanted ? Named! : Path.Combine(AppContext.BaseDirectory, "screenshots");
        var options = new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole };
        for (var tries = 1; ; tries++)
        {
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            try
            {
                await visitor.Page.ScreenshotAsync(options);
                return;
            }
            catch (PlaywrightException e) when (tries < MostTries && e.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
            {
                // Chromium has no surface to copy while it swaps the old page's for the new one's.
            }
        }
    }
}
