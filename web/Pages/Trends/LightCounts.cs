using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Trends;

internal static class LightCounts
{
    public static int At(this UnitLights lights, Light light) => light switch
    {
        Light.Red => lights.Red,
        Light.Yellow => lights.Yellow,
        Light.Green => lights.Green,
        _ => lights.Blue,
    };
}
