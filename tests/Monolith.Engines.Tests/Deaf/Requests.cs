using System.Reflection;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Engines.Tests.Deaf;

/// <summary>Every request of the product, found in its assemblies and filled with anything: scarcely, and with every optional field given.</summary>
internal static class Requests
{
    public static readonly Guid AnyId = new("00000001-0002-7003-8004-000000000005");

    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && AnswerOf(type) is not null).OrderBy(type => type.Name, StringComparer.Ordinal);

    public static Type? AnswerOf(Type request) =>
        request.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];

    public static object Make(Type request, bool full) => New(request, full);

    private static object New(Type type, bool full)
    {
        var made = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return made.Invoke(made.GetParameters().Select(p => p.HasDefaultValue && !full ? p.DefaultValue : Value(p.ParameterType, full)).ToArray());
    }

    private static object? Value(Type type, bool full)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return full ? Value(inner, full) : null;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>))
            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(type.GetGenericArguments()), List(type.GetGenericArguments()[0], full));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IProgress<>)) return null; // nobody looks on
        if (type != typeof(string) && type.IsInterface && type.IsGenericType) return List(type.GetGenericArguments()[0], full);
        return type switch
        {
            _ when type == typeof(string) => "1",
            _ when type == typeof(LocalName) => LocalName.Of("1"),
            _ when type == typeof(Guid) => AnyId,
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 2),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            _ when type == typeof(PageRequest) => new PageRequest(),
            _ when type.GetMethod("Of", [typeof(decimal)]) is { } of => of.Invoke(null, [1m]), // money, quantities: nothing of it would be refused
            _ when type.IsValueType => Activator.CreateInstance(type),
            _ when type.IsAbstract || type.IsArray || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true => null,
            _ => New(type, full),
        };
    }

    private static Array List(Type of, bool full)
    {
        var list = Array.CreateInstance(of, 1);
        list.SetValue(Value(of, full), 0);
        return list;
    }
}
