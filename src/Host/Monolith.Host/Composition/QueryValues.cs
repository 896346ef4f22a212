using System.Globalization;
using System.Reflection;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>The values that an endpoint reads from its query, as its parameters say.</summary>
internal sealed record QueryValues(IReadOnlyList<QueryValue> All)
{
    private static readonly MethodInfo Reader = typeof(QueryValues).GetMethod(nameof(CanRead), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A convention for every endpoint of the modules.</summary>
    public static void Find(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler) return;
        var values = handler.GetParameters().SelectMany(Flat).Select(p => Of(p.Name, Nullable.GetUnderlyingType(p.Type) ?? p.Type)).OfType<QueryValue>().ToList();
        if (values.Count > 0) endpoint.Metadata.Add(new QueryValues(values));
    }

    private static IEnumerable<(string Name, Type Type)> Flat(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? [(parameter.Name!, parameter.ParameterType)]
        : parameter.ParameterType.GetProperties().Where(p => p.CanWrite).Select(p => (Camel(p.Name), p.PropertyType));

    private static QueryValue? Of(string name, Type type)
    {
        if (type.IsEnum) return new(name, type, null);
        if (type == typeof(DateTimeOffset)) return new(name, type, text => IsoInstant.TryRead(text, out _));
        if (type == typeof(DateOnly)) return new(name, type, IsIsoDay);
        var isParsable = type.IsValueType
            && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GenericTypeArguments[0] == type);
        return isParsable ? new(name, type, Reader.MakeGenericMethod(type).CreateDelegate<Func<string, bool>>()) : null;
    }

    private static bool CanRead<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static bool IsIsoDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <param name="CanBeRead">Null for a choice, which is one of the type's names.</param>
internal sealed record QueryValue(string Name, Type Type, Func<string, bool>? CanBeRead);
