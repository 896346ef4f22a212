using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>What stands in the bodies of a class, with those of the classes that the compiler puts inside it for lambdas and async methods.</summary>
internal static class Bodies
{
    public static IEnumerable<TypeDefinition> WithInner(this TypeDefinition type) => type.NestedTypes.SelectMany(WithInner).Prepend(type);

    public static IEnumerable<MethodDefinition> Of(TypeDefinition type) => type.WithInner().SelectMany(t => t.Methods).Where(m => m.HasBody);

    public static IEnumerable<Instruction> Instructions(TypeDefinition type) => Of(type).SelectMany(m => m.Body.Instructions);

    public static IEnumerable<MethodReference> Calls(TypeDefinition type) => Instructions(type).Select(i => i.Operand).OfType<MethodReference>();

    /// <summary>Full names of the requests that the class makes, and of those that a lambda is handed whole.</summary>
    public static IReadOnlySet<string> RequestsIn(TypeDefinition type) => Instructions(type)
        .Where(i => i.OpCode == OpCodes.Newobj).Select(i => ((MethodReference)i.Operand).DeclaringType)
        .Concat(Of(type).Where(m => m.Name.Contains('<')).SelectMany(m => m.Parameters).Select(p => p.ParameterType))
        .Where(made => made is not GenericParameter && made.Namespace.StartsWith("Monolith.", StringComparison.Ordinal))
        .Where(made => made.Resolve()?.CustomAttributes.Any(a => a.AttributeType.Name == "RequiresAttribute") == true)
        .Select(made => made.FullName).ToHashSet(StringComparer.Ordinal);
}
