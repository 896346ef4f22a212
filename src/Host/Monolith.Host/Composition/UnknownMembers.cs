using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>A member that a body has and nobody reads is refused by its name: taken in silence, what somebody meant by it would be
/// lost. So is one that is there twice.</summary>
internal static partial class UnknownMembers
{
    /// <param name="body">What the endpoint reads; null where nobody said.</param>
    /// <returns>Null: it is something else that can't be read.</returns>
    public static Error? Of(JsonException json, Type? body)
    {
        if (Doubled().Match(json.Message) is { Success: true } doubled) return Twice(Field(json.Path, doubled.Groups["name"].Value));
        if (Unmapped().Match(json.Message) is not { Success: true } unmapped) return null;
        var name = unmapped.Groups["name"].Value;
        var field = Field(json.Path, name);
        var known = string.Join(", ", Members(body, Owner(json.Path, name)));
        return Error.Invalid("request.unknown-member", $"'{field}' is not known here. There are: {known}.")
            .With("name", field).With("known", known).At(field);
    }

    private static Error Twice(string field) =>
        Error.Invalid("request.doubled", $"'{field}' is given more than once. Say it once.").With("name", field).At(field);

    private static string Field(string? path, string name) => Owner(path, name) is { Length: > 0 } owner ? $"{owner}.{name}" : name;

    // The path goes to the member, or only to what holds it: "$.lines[2].lot", "$.lines[2]['l o t']", "$.lines[2]".
    private static string Owner(string? path, string name)
    {
        var at = (path ?? "$").TrimStart('$');
        foreach (var end in (string[])["." + name, $"['{name}']"])
        {
            if (at.EndsWith(end, StringComparison.OrdinalIgnoreCase)) at = at[..^end.Length];
        }

        return at.TrimStart('.');
    }

    private static IEnumerable<string> Members(Type? body, string owner)
    {
        if (body is null) return [];
        var type = KernelJson.Options.GetTypeInfo(body);
        foreach (Match step in Steps().Matches(owner))
        {
            var next = step.Value[0] == '[' ? type.ElementType
                : type.Kind == JsonTypeInfoKind.Dictionary ? type.ElementType
                : type.Properties.FirstOrDefault(p => p.Name.Equals(step.Value, StringComparison.OrdinalIgnoreCase))?.PropertyType;
            if (next is null) return [];
            type = KernelJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
        }

        return type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).Select(p => p.Name);
    }

    [GeneratedRegex(@"^The JSON property '(?<name>.*?)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"^Duplicate property '(?<name>.*?)' encountered", RegexOptions.Singleline)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\[\d+\]|[^.\[\]]+")]
    private static partial Regex Steps();
}
