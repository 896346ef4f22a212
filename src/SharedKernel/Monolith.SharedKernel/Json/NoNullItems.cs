using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Monolith.SharedKernel;

/// <summary>Refuses null in a list or a table whose type says that there is none: the serializer looks at members only, not at what is in
/// them.</summary>
internal static class NoNullItems
{
    public static void Demand(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var lists = type.Properties.Where(p => p.Get is not null && HasNoNulls(p)).Select(p => (p.Name, Get: p.Get!)).ToArray();
        if (lists.Length == 0) return;
        type.OnDeserialized = read =>
        {
            foreach (var (name, get) in lists)
            {
                if (FirstNull(get(read)) is { } place) throw new JsonException(
                    $"{name}{place} is null.") { Data = { [KernelJson.MemberKey] = name + place } };
            }
        };
    }

    private static bool HasNoNulls(JsonPropertyInfo property)
    {
        if (property.AttributeProvider is not PropertyInfo member || member.PropertyType == typeof(string)) return false;
        if (!typeof(IEnumerable).IsAssignableFrom(member.PropertyType)) return false;
        var said = new NullabilityInfoContext().Create(member);
        var item = said.ElementType ?? said.GenericTypeArguments.LastOrDefault();
        return item is { ReadState: NullabilityState.NotNull } && !item.Type.IsValueType;
    }

    private static string? FirstNull(object? list)
    {
        if (list is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
            {
                if (entry.Value is null) return $".{entry.Key}";
            }

            return null;
        }

        var index = 0;
        foreach (var item in list as IEnumerable ?? Array.Empty<object>())
        {
            if (item is null) return $"[{index}]";
            index++;
        }

        return null;
    }
}
