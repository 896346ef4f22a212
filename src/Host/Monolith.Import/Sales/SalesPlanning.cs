using Monolith.Import.Maps;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>Says of every document of a file what would become of it. Writes nothing.</summary>
internal sealed class SalesPlanning(
    ISites sites, BookedDocuments booked, SalesItems items, SalesCustomers customers, SalesStock stock, SalesTaxes taxes,
        IWarehouses warehouses, TimeProvider clock)
{
    private const int MostLines = 1000;
    private const int LongestNumber = 40;
    private static readonly Quantity MostQuantity = Quantity.Of(1_000_000);
    private static readonly Money MostPrice = Money.Of(100_000_000);

    public async Task<Result<SalesPlan>> Make(SalesFile file, ImportMap map, CancellationToken ct)
    {
        var shop = SalesShop.Of(sites, map);
        var warehouse = shop.IsThere ? (await warehouses.Default(ct))?.WarehouseId : Guid.Empty;
        if (warehouse is null) return SalesErrors.NoWarehouse;

        var plans = file.Documents.Select(d => new DocumentPlan(d)).ToList();
        foreach (var plan in plans) Check(plan, file);
        if (shop.IsThere) await Look(plans, ct);

        var known = await items.Know(plans, map.Sales, shop, ct);
        var people = await customers.Know(plans, shop, ct);
        var opening = map.Sales.OpeningStock ? await stock.Needed(plans, map.Sales, known, warehouse.Value, shop, ct) : SalesStock.None;
        return SalesLines.Of(file, plans, map.Sales, new(shop, warehouse.Value, known, people, opening)) with
        {
            Findings = await taxes.Look(plans, known, shop, map, ct),
        };
    }

    private void Check(DocumentPlan plan, SalesFile file)
    {
        var document = plan.Document;
        if (file.Broken.TryGetValue(document.Number, out var broken)) plan.RefuseAll(SalesErrors.Incomplete(document.Number, broken));
        if (document.Number.Length > LongestNumber) plan.RefuseAll(SalesErrors.NumberTooLong(LongestNumber));
        if (document.Lines.Count > MostLines) plan.RefuseAll(SalesErrors.TooLong(document.Number, MostLines));
        if (Dating.IsFuture(document.At, clock.GetUtcNow())) plan.RefuseAll(SalesErrors.InFuture);
        foreach (var line in document.Lines.Where(l => l.Quantity.Abs() > MostQuantity || l.UnitPrice > MostPrice))
            plan.Refuse(line.LineNumber, SalesErrors.OutOfRange);
    }

    // A document that was booked with other lines stays as it is, and the report says so.
    private async Task Look(List<DocumentPlan> plans, CancellationToken ct)
    {
        var found = await booked.Look(plans.ConvertAll(p => p.Name), ct);
        foreach (var plan in plans)
        {
            var there = found[plan.Name];
            if (!there.IsThere) continue;
            if (IsSame(plan.Document, there)) plan.IsThere = true;
            else plan.RefuseAll(SalesErrors.Differs(plan.Document.Number));
        }
    }

    private static bool IsSame(SalesDocument document, Booked there) => there.Ticket is { } ticket
        ? ticket.Lines.Select(l => (l.Quantity, l.UnitPrice)).SequenceEqual(document.Lines.Select(l => (l.Quantity, l.UnitPrice)))
        : there.WrittenOff == Quantity.Sum(document.Lines.Select(l => l.Quantity));
}
