using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>Every sealed row is as it was when it was sealed, also where the guard that keeps it was taken away meanwhile.</summary>
internal sealed class SealsHold(ISealVerification verification) : IDoctorCheck
{
    public string Name => "inventory.seals-hold";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct) =>
        [.. (await verification.Verify(null, null, ct)).Value.Findings.Select(f => f.Text).Take(IDoctorCheck.Most)];
}
