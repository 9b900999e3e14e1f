namespace Sanwen.Core.Matters;

/// <summary>红黄绿蓝灯. Red asks for attention; blue is closed.</summary>
public enum Light
{
    Red,
    Yellow,
    Green,
    Blue,
}
