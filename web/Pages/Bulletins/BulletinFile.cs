using Sanwen.Core.Bulletins;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Bulletins;

/// <summary>A bulletin as one file that needs nothing else: to keep, to print, to send on.</summary>
public sealed class BulletinFile(Html html)
{
    /// <summary>The same bulletin always gives the same text.</summary>
    public Task<string> Write(Bulletin bulletin, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return html.Render<BulletinSheet>(new Dictionary<string, object?> { [nameof(BulletinSheet.Bulletin)] = bulletin });
    }
}
