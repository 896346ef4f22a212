using System.Reflection;
using System.Text;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>An event's shape as text: its name and every field with its type, the inner records spelled out.</summary>
internal static class EventSchema
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type)
    {
        var text = new StringBuilder().Append(EventShape.NameOf(type)).Append('\n');
        Fields(type, text, "  ");
        return text.ToString();
    }

    private static void Fields(Type type, StringBuilder text, string indent)
    {
        foreach (var property in type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var (shown, inner) = Describe(property.PropertyType);
            var mark = Nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "";
            text.Append(indent).Append(property.Name).Append(": ").Append(shown).Append(mark).Append('\n');
            if (inner is not null) Fields(inner, text, indent + "  ");
        }
    }

    private static (string Shown, Type? Inner) Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return ($"one of {string.Join(' ', Enum.GetNames(type))}", null);
        if (type.IsGenericType)
        {
            var parts = type.GetGenericArguments().Select(Describe).ToList();
            return ($"{type.Name.Split('`')[0]}<{string.Join(", ", parts.Select(p => p.Shown))}>", parts[^1].Inner);
        }

        var ours = type.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal);
        return (type.Name, ours ? type : null);
    }
}
