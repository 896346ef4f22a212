using System.Reflection;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Http;

namespace Monolith.Host.Composition;

/// <summary>A query's words that stand for a choice, as the endpoint's parameters say.</summary>
internal sealed record ChoicesOfQuery(IReadOnlyList<(string Name, Type Type)> All)
{
    /// <summary>A convention for every endpoint of the modules.</summary>
    public static void Find(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler) return;
        var choices = handler.GetParameters().SelectMany(Flat)
            .Select(p => (p.Name!, Type: Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType)).Where(p => p.Type.IsEnum).ToList();
        if (choices.Count > 0) endpoint.Metadata.Add(new ChoicesOfQuery(choices));
    }

    private static IEnumerable<ParameterInfo> Flat(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? [parameter]
        : parameter.ParameterType.GetConstructors().Single().GetParameters();
}

/// <summary>The framework reads a choice by its exact letters, and any number as well. The API writes choices in camel case and takes them in any case; what is
/// none is refused by name.</summary>
internal sealed class KnownWords(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ChoicesOfQuery>() is not { } choices) return next(http);

        Dictionary<string, string?>? exact = null;
        foreach (var (name, type) in choices.All)
        {
            if (!http.Request.Query.TryGetValue(name, out var given) || given is not [{ Length: > 0 } word]) continue;
            if (Enum.GetNames(type).FirstOrDefault(n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is not { } known) return Unknown(name, word, type).ToHttp().ExecuteAsync(http);
            (exact ??= new(StringComparer.OrdinalIgnoreCase))[name] = known;
        }

        if (exact is not null)
            http.Request.QueryString = QueryString.Create(http.Request.Query.SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, exact.GetValueOrDefault(q.Key, v))));
        return next(http);
    }

    private static Error Unknown(string name, string given, Type type) => Error
        .Invalid("request.unknown-word", $"'{given}' is none of the choices of '{name}': {string.Join(", ", Enum.GetNames(type).Select(Camel))}.")
        .With("given", given).With("name", name).With("choices", string.Join(", ", Enum.GetNames(type).Select(Camel))).At(name);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
