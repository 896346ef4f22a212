using Monolith.Inventory.Bins;
using Monolith.Inventory.Lots;

namespace Monolith.Inventory.StockDocuments;

/// <summary>Which goods a line is about: lot or serial number, its days where they come in, and the place they are taken from or put to.
/// </summary>
/// <param name="ToBin">Where a transfer puts them.</param>
internal sealed record LotOfLine(
    string? Lot = null, string? Serial = null, DateOnly? ProducedOn = null, DateOnly? ExpiresOn = null, string? Bin = null,
    string? ToBin = null)
{
    public static readonly LotOfLine None = new();

    public LotOfLine Cleaned() => this with { Lot = LotCode.Of(Lot), Serial = LotCode.Of(Serial), Bin = BinCode.Of(Bin),
        ToBin = BinCode.Of(ToBin) };
}
