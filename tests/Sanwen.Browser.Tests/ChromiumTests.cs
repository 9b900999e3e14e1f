using Sanwen.Browser.Tests.Browsing;

namespace Sanwen.Browser.Tests;

/// <summary>Run on every machine, so that a run without a browser is one with skipped tests and not an empty one.</summary>
public sealed class ChromiumTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanwen-browser-");

    [Fact]
    public void The_browser_is_the_one_named_else_the_first_on_the_path()
    {
        var found = Path.Combine(_folder.FullName, "chromium-browser");
        File.WriteAllText(found, "");
        var path = string.Join(Path.PathSeparator, "/nowhere", _folder.FullName);

        Assert.Equal(found, Chromium.Find(null, path));
        Assert.Equal("/opt/chrome", Chromium.Find("/opt/chrome", path));
        Assert.Null(Chromium.Find("", "/nowhere"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
