using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Raw SQL may name the module's own tables only. Every text in the compiled code counts, also the pieces of an interpolated one.</summary>
internal static class RawSql
{
    public static IEnumerable<string> ForeignTables(ModuleDefinition code, string ownPrefix, IEnumerable<string> prefixes)
    {
        var others = prefixes.Where(prefix => prefix != ownPrefix).Select(Regex.Escape).ToList();
        var foreign = new Regex($@"(?<![A-Za-z0-9_])(?:{string.Join('|', others)})[a-z_]*");
        return from text in TextsIn(code)
               let match = foreign.Match(text.Value)
               where match.Success
               select $"{text.Where} names {match.Value}";
    }

    private static IEnumerable<(string Where, string Value)> TextsIn(ModuleDefinition code)
    {
        foreach (var type in code.AllTypes())
        {
            foreach (var field in type.Fields)
                if (field.Constant is string constant) yield return (field.FullName, constant);

            foreach (var method in type.Methods.Where(m => m.HasBody))
                foreach (var instruction in method.Body.Instructions)
                    if (instruction.OpCode == OpCodes.Ldstr) yield return (method.FullName, (string)instruction.Operand);
        }

        foreach (var resource in code.Resources.OfType<EmbeddedResource>().Where(r => r.Name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)))
            yield return (resource.Name, System.Text.Encoding.UTF8.GetString(resource.GetResourceData()));
    }
}
