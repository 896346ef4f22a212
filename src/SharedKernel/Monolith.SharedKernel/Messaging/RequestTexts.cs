using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Monolith.SharedKernel.Messaging;

/// <summary>This text may have several lines.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LinesAttribute : Attribute;

/// <summary>This text is looked for, or kept as a secret: it is taken with whatever characters it has.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class AnyTextAttribute : Attribute;

/// <summary>The one rule for the texts of all requests: <see cref="PlainText"/>, on one line unless the member says
/// <see cref="LinesAttribute"/>.</summary>
public static class RequestTexts
{
    private static readonly ConcurrentDictionary<Type, Member[]> Known = new();

    /// <summary>The texts of a request that aren't plain: input.malformed, each with its place.</summary>
    public static IEnumerable<Error> Refused(object request) => Refused(request, "");

    /// <summary>The members of a type that hold texts or things with texts.</summary>
    public static IEnumerable<(PropertyInfo Property, bool Lines)> Of(Type type) => Members(type).Select(m => (m.Property, m.Lines));

    private static IEnumerable<Error> Refused(object from, string path)
    {
        foreach (var (property, lines) in Members(from.GetType()))
        {
            var name = path + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            foreach (var error in Within(property.GetValue(from), name, lines)) yield return error;
        }
    }

    private static IEnumerable<Error> Within(object? value, string path, bool lines) => value switch
    {
        null => [],
        string text => PlainText.Refused(text, lines) is { } rune ? [Unseen(PlainText.Named(rune)).At(path)] : [],
        IDictionary pairs => pairs.Keys.Cast<object>().SelectMany(key => Within(pairs[key], $"{path}.{key}", lines)),
        IEnumerable many => many.Cast<object?>().SelectMany((one, i) => Within(one, $"{path}[{i}]", lines)),
        _ => Refused(value, path + "."),
    };

    /// <param name="character">As <see cref="PlainText.Named"/> names it.</param>
    public static Error Unseen(string character) => Error
        .Invalid("input.malformed", $"There is a character in it that can't be seen ({character}). Take it out.")
        .Worded("input.unseen-character").With("character", character);

    private static Member[] Members(Type type) => Known.GetOrAdd(type, static t => t.IsDefined(typeof(AnyTextAttribute))
        ? []
        : [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(AnyTextAttribute)) && MayHold(p.PropertyType))
            .Select(p => new Member(p, p.IsDefined(typeof(LinesAttribute))))]);

    private static bool MayHold(Type type)
    {
        if (type == typeof(string)) return true;
        if (type.IsEnum || type == typeof(LocalName)) return false; // names in languages see to themselves
        if (type.IsGenericType) return type.GetGenericArguments().Any(MayHold);
        return type.IsArray ? MayHold(type.GetElementType()!) : type.Namespace?.StartsWith("Monolith.", StringComparison.Ordinal) == true
            && (!type.IsValueType || type.Namespace != "Monolith.SharedKernel");
    }

    private sealed record Member(PropertyInfo Property, bool Lines);
}
