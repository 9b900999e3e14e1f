using Sanwen.Core.Bulletins;

namespace Sanwen.Web.Pages.Bulletins;

/// <summary>A matter in one of the bulletin's lists, with what the list says about it.</summary>
public sealed record BulletinLine(BulletinMatter Matter, string Words);
