using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Events outlive the code that wrote them: sealed immutable flat records of plain values, in Contracts/Events, under a stable name,
/// that say who did it, where and on which day. A read model is what a page shows today, so no event carries one.</summary>
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
        else if (type.Namespace != $"{assembly}.Events") yield return $"{type.Name} is not in {assembly}.Events";
        if (!type.IsSealed) yield return $"{type.Name} is not sealed";

        var module = assembly.Split('.')[1].ToLowerInvariant();
        if (NameOf(type) is not { } name) yield return $"{type.Name} has no [EventName]";
        else if (!GoodName().IsMatch(name)) yield return $"{type.Name}: '{name}' is not module.what-happened.v1";
        else if (name.Split('.')[0] != module) yield return $"{type.Name}: '{name}' does not start with {module}.";

        foreach (var member in ReadOnlyInThePayload(type)) yield return $"{type.Name}.{member} is no parameter of the record: it would not be read back";
        foreach (var fault in Faults(type, [])) yield return $"{type.Name} {fault}";
    }

    // The interface asks for the members; only what the record is made of is also kept.
    private static IEnumerable<string> ReadOnlyInThePayload(Type type)
    {
        var made = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return typeof(IEvent).GetProperties().Select(p => p.Name).Where(name => !made.Contains(name));
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

        // Absent members are not written, and what has no default must be there when it is read.
        foreach (var parameter in record.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => !p.HasDefaultValue && MayBeNull(p)))
            yield return $"can't be read back: {record.Name}.{parameter.Name} may be null and has no default";
    }

    private static IEnumerable<string> ValueFaults(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.Contains(type) || type.IsEnum || IsExactValue(type)) return [];
        if (type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments().SelectMany(argument => ValueFaults(argument, seen));
        if (IsReadModel(type)) return [$"{type.Name} is a read model"];
        if (type.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)) return Faults(type, seen);
        return [$"{type.Name} is no plain value"];
    }

    // Money, Quantity, UnitCost, Rate…: the kernel's own immutable values.
    private static bool IsExactValue(Type type) =>
        type.Assembly == typeof(Money).Assembly && type.Namespace == typeof(Money).Namespace && type.IsValueType
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(f => f.IsInitOnly);

    private static bool IsReadModel(Type type) =>
        type.Name.EndsWith("Info", StringComparison.Ordinal) || type.Name.EndsWith("ListRow", StringComparison.Ordinal);

    private static bool MayBeNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static string Readable(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;

    [GeneratedRegex(@"^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)\.v[1-9][0-9]*$")]
    private static partial Regex GoodName();
}
