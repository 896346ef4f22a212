using System.Reflection;
using System.Text;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>An assembly's public face as text, one line a member, in an order that doesn't depend on the files.</summary>
internal static class PublicApi
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName!.Replace('+', '.'));
            var parents = type.GetInterfaces().Where(i => i.IsVisible && !i.IsGenericType).Select(Name).Order(StringComparer.Ordinal).ToList();
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)) parents.Insert(0, Name(parent));
            if (parents.Count > 0 && !type.IsEnum) text.Append(" : ").AppendJoin(", ", parents);
            text.Append('\n');
            foreach (var line in LinesOf(type).Order(StringComparer.Ordinal)) text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> LinesOf(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        return type.GetMembers(Members).Select(Line).OfType<string>();
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo field when Seen(field.IsPublic, field.IsFamily) =>
            field.IsLiteral ? $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}" : $"{Static(field.IsStatic)}field {Name(field.FieldType)} {field.Name}",
        ConstructorInfo made when Seen(made.IsPublic, made.IsFamily) => $"new({Parameters(made)})",
        PropertyInfo property when property.Name != "EqualityContract" && property.GetAccessors(true).Any(a => Seen(a.IsPublic, a.IsFamily)) =>
            $"{Static(property.GetAccessors(true)[0].IsStatic)}{Name(property.PropertyType)}{Mark(Nullability.Create(property).ReadState)} {property.Name} {{ {Accessors(property)} }}",
        EventInfo raised => $"event {Name(raised.EventHandlerType!)} {raised.Name}",
        MethodInfo method when Seen(method.IsPublic, method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !MadeByTheCompiler(method) =>
            $"{Static(method.IsStatic)}{Name(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter).ReadState)} {method.Name}({Parameters(method)})",
        _ => null,
    };

    private static bool Seen(bool isPublic, bool isProtected) => isPublic || isProtected;

    private static bool MadeByTheCompiler(MethodInfo method) =>
        method.Name is "<Clone>$" or "PrintMembers" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "op_Equality" or "op_Inequality"
        && method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => type.GetMethod("<Clone>$") is null ? "sealed class" : "sealed record",
        { IsAbstract: true } => "abstract class",
        _ => type.GetMethod("<Clone>$") is null ? "class" : "record",
    };

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; " : "set; "
            : "";
        return ((property.GetMethod is { IsPublic: true } ? "get; " : "") + set).Trim();
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{Name(p.ParameterType)}{Mark(Nullability.Create(p).ReadState)} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")}"));

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Mark(NullabilityState state) => state == NullabilityState.Nullable ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
