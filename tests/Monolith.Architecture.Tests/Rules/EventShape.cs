using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Events outlive the code that wrote them: sealed immutable records of plain values, in Contracts, under a stable name.</summary>
internal static partial class EventShape
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(short), typeof(byte), typeof(char), typeof(Guid),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    private static readonly HashSet<Type> Lists =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlySet<>), typeof(IReadOnlyDictionary<,>), typeof(ImmutableArray<>), typeof(ImmutableList<>)];

    public static IEnumerable<Type> EventsIn(Assembly assembly) =>
        assembly.GetTypes().Where(type => typeof(IEvent).IsAssignableFrom(type) && type is { IsInterface: false, IsAbstract: false });

    public static IEnumerable<string> Violations(IEnumerable<Assembly> assemblies)
    {
        var events = assemblies.SelectMany(EventsIn).ToList();
        var twice = events.GroupBy(NameOf).Where(same => same.Key is not null && same.Count() > 1)
            .Select(same => $"{same.Key} names {string.Join(" and ", same.Select(type => type.Name))}");
        return events.SelectMany(Violations).Concat(twice);
    }

    public static string? NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name;

    private static IEnumerable<string> Violations(Type type)
    {
        var assembly = type.Assembly.GetName().Name!;
        if (!assembly.EndsWith(".Contracts", StringComparison.Ordinal)) yield return $"{type.Name} is not in Contracts";
        if (!type.IsSealed) yield return $"{type.Name} is not sealed";

        var module = assembly.Split('.')[1].ToLowerInvariant();
        if (NameOf(type) is not { } name) yield return $"{type.Name} has no [EventName]";
        else if (!GoodName().IsMatch(name)) yield return $"{type.Name}: '{name}' is not module.what-happened.v1";
        else if (name.Split('.')[0] != module) yield return $"{type.Name}: '{name}' does not start with {module}.";

        foreach (var fault in Faults(type, [])) yield return $"{type.Name} {fault}";
    }

    private static IEnumerable<string> Faults(Type record, HashSet<Type> seen)
    {
        if (!seen.Add(record)) yield break;
        var isStruct = record.IsValueType;
        if (!isStruct && record.GetMethod("<Clone>$") is null) yield return $"is no record ({record.Name})";
        foreach (var field in record.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !f.IsInitOnly))
            yield return $"can be changed: {record.Name}.{Readable(field.Name)}";
        foreach (var property in record.GetProperties().Where(p => p.Name != "EqualityContract"))
        {
            if (property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
                yield return $"can be changed: {record.Name}.{property.Name} has a setter";
            foreach (var fault in ValueFaults(property.PropertyType, seen)) yield return $"carries {record.Name}.{property.Name}: {fault}";
        }
    }

    private static IEnumerable<string> ValueFaults(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.Contains(type) || type.IsEnum || IsExactValue(type)) return [];
        if (type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments().SelectMany(argument => ValueFaults(argument, seen));
        if (type.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)) return Faults(type, seen);
        return [$"{type.Name} is no plain value"];
    }

    // Money, Quantity, UnitCost, Rate…: the kernel's own immutable values.
    private static bool IsExactValue(Type type) =>
        type.Assembly == typeof(Money).Assembly && type.Namespace == typeof(Money).Namespace && type.IsValueType
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(f => f.IsInitOnly);

    private static string Readable(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;

    [GeneratedRegex(@"^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)\.v[1-9][0-9]*$")]
    private static partial Regex GoodName();
}
