using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Lists;

namespace Monolith.Host.Composition;

/// <summary>Refuses by name what a query gives that can't be read: the framework answers some of it with an empty 400. It also reads a choice by
/// its exact letters, and any number as well; the API writes choices in camel case and takes them in any case.</summary>
internal sealed class ReadableQuery(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api")
            && http.Request.Query.FirstOrDefault(q =>
            q.Value.Count > 1) is { Key: { } twice }) return Doubled(twice).ToHttp().ExecuteAsync(http);
        if (http.Request.Query.Count == 0 || http.GetEndpoint()?.Metadata.GetMetadata<QueryValues>() is not { } values) return next(http);

        if (http.Request.Query.Keys.FirstOrDefault(name => !values.Names.Contains(name)) is { } stranger)
            return Stranger(stranger, values.Names).ToHttp().ExecuteAsync(http);

        Dictionary<string, string?>? exact = null;
        foreach (var value in values.All)
        {
            if (!http.Request.Query.TryGetValue(value.Name, out var given) || given is not [{ Length: > 0 } text] || http.Request.RouteValues.ContainsKey(value.Name)) continue;
            if (value.CanBeRead is { } canBeRead)
            {
                if (!canBeRead(text)) return Malformed(value.Name, text).ToHttp().ExecuteAsync(http);
                if (value.IsDay && ShopDays.Refuses(value.Name, text) is { } far) return far.ToHttp().ExecuteAsync(http);
            }
            else if (Enum.GetNames(value.Type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                (exact ??= new(StringComparer.OrdinalIgnoreCase))[value.Name] = known;
            }
            else
            {
                return Unknown(value, text).ToHttp().ExecuteAsync(http);
            }
        }

        if (exact is not null)
            http.Request.QueryString = QueryString.Create(http.Request.Query.SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, exact.GetValueOrDefault(q.Key, v))));
        return next(http);
    }

    private static Error Doubled(string name) =>
        Error.Invalid("request.doubled", $"'{name}' is given more than once. Say it once.").With("name", name).At(name);

    // Left aside in silence, a misspelt filter would answer with everything.
    private static Error Stranger(string name, IReadOnlySet<string> known)
    {
        if (known.Count == 0)
        {
            return Error.Invalid("request.unknown-parameter", $"'{name}' is not known here; this address takes no parameters.")
                .With("name", name).Worded("request.no-parameters").At(name);
        }

        var names = string.Join(", ", known.Order(StringComparer.Ordinal));
        return Error.Invalid("request.unknown-parameter", $"'{name}' is not known here. There are: {names}.")
            .With("name", name).With("known", names).At(name);
    }

    private static Error Malformed(string name, string given) => Error
        .Invalid("request.malformed", $"The request can't be read: {name}={given}").With("detail", $"{name}={given}").At(name);

    private static Error Unknown(QueryValue value, string given)
    {
        var choices = string.Join(", ", Enum.GetNames(value.Type).Select(QueryValues.Camel));
        return Error.Invalid("request.unknown-word", $"'{given}' is none of the choices of '{value.Name}': {choices}.")
            .With("given", given).With("name", value.Name).With("choices", choices).At(value.Name);
    }
}
