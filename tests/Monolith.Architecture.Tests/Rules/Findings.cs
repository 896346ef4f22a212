namespace Monolith.Architecture.Tests.Rules;

internal static class Findings
{
    /// <summary>Fails with every finding spelled out: whoever broke the rule wants to see all of it at once.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
