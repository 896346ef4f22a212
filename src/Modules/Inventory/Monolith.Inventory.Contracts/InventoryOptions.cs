using System.Net;

namespace Monolith.Inventory.Contracts;

/// <summary>What the Host says about this installation; register one in DI.</summary>
/// <param name="KeysFolder">Where the key lies that the ledger's seals are signed with, and the public keys that are trusted; null: there
/// is
/// none, and nothing can be sealed.</param>
/// <param name="RecostAtOnce">Movements that are costed anew under one lock where something is learned late; null: 2000.</param>
public sealed record InventoryOptions(string? KeysFolder = null, int? RecostAtOnce = null)
{
    /// <summary>Where alerts may be sent, by mail and webhook; null: anywhere but this machine itself and what machines give
    /// themselves.</summary>
    public IReadOnlyList<IPNetwork>? AlertNetworks { get; init; }
}
