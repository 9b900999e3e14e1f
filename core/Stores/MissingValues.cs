using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Sanwen.Core.Stores;

/// <summary>
/// Gives records that were written before a property was known the value that the property begins with. Generated readers set every
/// property, and so one that the text lacks to null, whatever its declaration says.
/// </summary>
internal static class MissingValues
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Fill(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsValueType || Fresh(type.Type) is not { } fresh) return;

        var begin = type.Type.GetProperties()
            .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && !p.PropertyType.IsValueType)
            .Select(p => (Property: p, Value: p.GetValue(fresh)))
            .Where(p => p.Value is not null)
            .ToArray();
        if (begin.Length == 0) return;

        type.OnDeserialized = read =>
        {
            foreach (var (property, value) in begin)
            {
                if (property.GetValue(read) is null) property.SetValue(read, value);
            }
        };
    }

    /// <summary>One of which nothing is given but what its declaration gives; null for a type that cannot be made.</summary>
    private static object? Fresh(Type type)
    {
        if (type.IsAbstract) return null;
        var made = type.GetConstructors(Own).FirstOrDefault(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        return made?.Invoke([.. made.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]);
    }
}
