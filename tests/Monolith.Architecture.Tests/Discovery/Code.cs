using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Monolith.Architecture.Tests.Discovery;

/// <summary>Our own code, and the planted modules that break its rules, as ArchUnitNET reads them. Once for all tests: reading costs seconds,
/// a rule hardly anything. What is referenced from elsewhere is known by name alone.</summary>
internal static class Code
{
    private static readonly string[] Planted = ["Monolith.Alpha", "Monolith.Alpha.Contracts", "Monolith.Beta", "Monolith.Beta.Contracts"];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Once =
        new(() => new ArchLoader().LoadAssemblies([.. House.Assemblies, .. Planted.Select(House.Load)]).Build());

    public static ArchUnitNET.Domain.Architecture All => Once.Value;
}
