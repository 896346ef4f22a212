using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments;

internal static class StockDocumentMapping
{
    public static StockDocumentInfo ToInfo(this StockDocumentRow d, IEnumerable<StockDocumentLineRow> lines) => new(
        d.Id, d.Number, d.Kind, d.WarehouseId, d.ToWarehouseId, d.Effective, d.Recorded, d.Reason, d.Reference,
        lines.Select(ToInfo).ToList())
    {
        PartnerName = d.PartnerName, Extra = d.Extra, ReasonCode = d.ReasonCode, Destination = d.Destination,
    };

    public static StockCancellationInfo ToInfo(this StockCancellationRow c, string number) =>
        new(c.DocumentId, number, c.Reason, c.ActorName, c.Recorded);

    /// <summary>Without the values where the reader may not see costs.</summary>
    public static StockDocumentInfo For(this StockDocumentInfo document, Actor reader) =>
        reader.Can(InventoryPermissions.ViewCosts)
            ? document
            : document with { Extra = null, Lines = document.Lines.Select(l => l with { Value = null, SetCost = null }).ToList() };

    public static StockLineOrigin? Origin(this StockDocumentLineRow l) =>
        l is { OriginId: { } receipt, OriginNumber: { } number, OriginLine: { } line } ? new(receipt, number, line) : null;

    private static StockDocumentLineInfo ToInfo(StockDocumentLineRow l) =>
        new(l.No, l.ItemId, l.Quantity, l.Value, l.EntryUnit, l.EntryQuantity)
        {
            Origin = l.Origin(), SetCost = l.SetCost, Lot = l.Lot, Serial = l.Serial, Bin = l.Bin, ToBin = l.ToBin,
        };
}
