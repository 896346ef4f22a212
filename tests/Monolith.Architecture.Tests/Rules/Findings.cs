using ArchUnitNET.Fluent;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

internal static class Findings
{
    /// <summary>What ArchUnitNET has to say against our code, a line each.</summary>
    public static IReadOnlyList<string> Of(IArchRule rule) =>
        rule.Evaluate(Code.All).Where(result => !result.Passed).Select(result => result.Description).ToList();

    /// <summary>Fails with every finding spelled out: whoever broke the rule wants to see all of it at once.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
    }

    /// <summary>Fails on a finding that isn't known, and on a known one that is no longer found: what is known only shrinks.</summary>
    public static void Exactly(IReadOnlyCollection<string> known, IEnumerable<string> findings)
    {
        var found = findings.Distinct().ToList();
        None(found.Except(known).Concat(known.Except(found).Select(gone => $"no longer so, take it out of the list: {gone}")));
    }
}
