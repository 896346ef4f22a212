using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Health;

/// <summary>One thing that must hold. The reconciler and <c>doctor</c> run them all; they report and never mend.</summary>
public interface IDoctorCheck
{
    /// <summary>Stable name, for example <c>inventory.layers-match-balances</c>; the name for people is the text <c>check.{name}</c>.</summary>
    string Name { get; }

    /// <summary>The most findings that a check gives.</summary>
    const int Most = 50;

    /// <summary>What it finds may be in order all the same, for a reason that a person knows and the database doesn't: they can be settled.
    /// What proves that money or goods don't add up never is.</summary>
    bool IsJudgement => false;

    /// <returns>What does not hold, most telling first, at most 50; empty when all is well.</returns>
    Task<IReadOnlyList<Sentence>> Run(CancellationToken ct);
}
