using Sanwen.Infra.Tests.Checks;
namespace Sanwen.Infra.Tests;
internal static class Broken { public static Expected Expected { get; } = new(); }
