using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Tests.Support;

/// <summary>The stock ledger is sealed as far as a test says.</summary>
internal sealed class SealsOfTests : ISealHead
{
    public SealHead? Head { get; set; }

    public Task<SealHead?> Latest(CancellationToken ct) => Task.FromResult(Head);
}
