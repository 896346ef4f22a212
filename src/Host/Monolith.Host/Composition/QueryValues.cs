using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>The values that an endpoint reads from its query, as its parameters say, or its list.</summary>
/// <param name="All">Those whose form can be judged before the endpoint is asked.</param>
/// <param name="Names">All that it reads.</param>
internal sealed record QueryValues(IReadOnlyList<QueryValue> All, IReadOnlySet<string> Names)
{
    private static readonly MethodInfo Reader =
        typeof(QueryValues).GetMethod(nameof(CanRead), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A convention for every endpoint of the modules.</summary>
    public static void Find(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler) return;
        var route = (endpoint as RouteEndpointBuilder)?.RoutePattern;
        var given = handler.GetParameters().SelectMany(Flat).Where(p => IsQuery(p, route)).ToList();
        var listed = endpoint.Metadata.OfType<ListDescription>().FirstOrDefault()?.Parameters ?? [];
        var values = given.Select(p => Of(p.Name, p.Type)).OfType<QueryValue>().ToList();
        var names = given.Select(p => p.Name).Concat(listed).ToHashSet(StringComparer.OrdinalIgnoreCase);
        endpoint.Metadata.Add(new QueryValues(values, names));
    }

    private static IEnumerable<Given> Flat(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? [Given.Of(parameter.Name!, parameter.ParameterType, parameter)]
        : parameter.ParameterType.GetProperties().Where(p => p.CanWrite).Select(p => Given.Of(Camel(p.Name), p.PropertyType, p));

    // What the framework takes from elsewhere is said beside the parameter, stands in the route, or is no single value.
    private static bool IsQuery(Given parameter, RoutePattern? route) =>
        !parameter.IsFromElsewhere && route?.GetParameter(parameter.Name) is null
        && (parameter.Type == typeof(string) || parameter.Type == typeof(StringValues)
            || parameter.Type.IsEnum || IsParsable(parameter.Type));

    private static QueryValue? Of(string name, Type type)
    {
        if (type.IsEnum) return new(name, type, null);
        if (type == typeof(DateTimeOffset)) return new(name, type, text => IsoInstant.TryRead(text, out _));
        if (type == typeof(DateOnly)) return new(name, type, IsIsoDay);
        return IsParsable(type) ? new(name, type, Reader.MakeGenericMethod(type).CreateDelegate<Func<string, bool>>()) : null;
    }

    private static bool IsParsable(Type type) => type.IsValueType && type.GetInterfaces().Any(i =>
        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GenericTypeArguments[0] == type);

    private static bool CanRead<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static bool IsIsoDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private sealed record Given(string Name, Type Type, bool IsFromElsewhere)
    {
        public static Given Of(string name, Type type, ICustomAttributeProvider where) => new(
            name, Nullable.GetUnderlyingType(type) ?? type,
            where.GetCustomAttributes(inherit: true).Any(a => a is IFromRouteMetadata or IFromBodyMetadata or IFromHeaderMetadata
                or IFromServiceMetadata or IFromFormMetadata or FromKeyedServicesAttribute));
    }
}

/// <param name="CanBeRead">Null for a choice, which is one of the type's names.</param>
internal sealed record QueryValue(string Name, Type Type, Func<string, bool>? CanBeRead)
{
    public bool IsDay => Type == typeof(DateOnly) || Type == typeof(DateTimeOffset);
}
