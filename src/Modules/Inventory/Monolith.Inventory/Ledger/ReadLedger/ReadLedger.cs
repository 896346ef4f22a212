using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Ledger.ReadLedger;

/// <summary>The ledger's rows, newest first unless sorted otherwise. <c>asOf</c>: only what was effective until then; <c>knownAt</c>: only what
/// the system knew then; <c>learnedAfter</c>: only what it learned since; <c>caused</c>: the rows that a document made or made necessary.
/// Errors: inventory.moment-malformed</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ReadLedger(ListQuery Query) : IRequest<Page<LedgerEntry>>
{
    public static readonly ListOf<LedgerEntry> List = Rows.Of<LedgerEntry>("inventory.ledger")
        .Column("sequence", "inventory.sequence", r => r.Sequence, c => c.Sortable().Figure())
        .Column("effective", "inventory.effective", r => r.Effective, c => c.Sortable().Then(r => r.Place).Then(r => r.Sequence))
        .Column("recorded", "inventory.recorded", r => r.Recorded, c => c.Extra())
        .Column("site", "inventory.site", r => r.Site, c => c.Extra().Figure())
        .Column("businessDate", "inventory.business-date", r => r.BusinessDate, c => c.Extra())
        .Column("kind", "inventory.kind", r => r.Kind, c => c.Words(StockTexts.RowWords))
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Mono())
        .Column("item", "inventory.item", r => r.Name)
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("bin", "inventory.bin", r => r.Bin, c => c.Extra())
        .Column("lot", "inventory.lot", r => r.Lot, c => c.Extra())
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("entry-quantity", "inventory.entry-quantity", r => r.EntryQuantity, c => c.Extra().Figure())
        .Column("entry-unit", "inventory.entry-unit", r => r.EntryUnit, c => c.Extra())
        .Column("value", "inventory.value", r => r.Value, c => c.Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Value = null }))
        .Column("sourceKind", "inventory.document-kind", r => r.SourceKind, c => c.Extra())
        .Column("document", "inventory.document", r => r.SourceNumber)
        .Column("line", "inventory.line", r => r.SourceLine, c => c.Extra().Figure())
        .Column("contra", "inventory.contra", r => r.Contra, c => c.Extra().Words(StockTexts.ContraWords))
        .Column("cause", "inventory.cause", r => r.Cause, c => c.Extra().Figure())
        .Column("causeDocument", "inventory.cause-document", r => r.CauseNumber, c => c.Extra())
        .Column("corrects", "inventory.corrects", r => r.Corrects, c => c.Extra().Figure())
        .Column("origin", "inventory.origin", r => r.Origin, c => c.Extra().Figure())
        .Column("actor", "ui.who", r => r.Actor, c => c.Extra())
        .Column("actorId", "inventory.actor-id", r => r.ActorId, c => c.Extra())
        .Column("reason", "ui.reason", r => r.Reason, c => c.Extra().Wrapped())
        .Column("late", "inventory.late", r => r.Late, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("provisional", "inventory.provisional", r => r.Provisional, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("zero-cost", "inventory.zero-cost", r => r.ZeroCost, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Id("item", "inventory.item")
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Choice("kind", "inventory.kind", r => r.Kind, [.. StockTexts.LedgerKindsInOrder.Select(k => new ListChoice(k, StockTexts.OfRow(k)))])
        .Code("sourceKind", "inventory.document", r => r.SourceKind)
        .Id("source", "inventory.document", r => r.SourceId)
        .Id("caused", "inventory.cause-document")
        .BusinessDays(r => r.BusinessDate, r => r.Effective)
        .Code("document", "inventory.document-number", r => r.SourceNumber)
        .Code("lot", "inventory.lot", r => r.Lot)
        .Code("actor", "inventory.actor-name", r => r.Actor)
        .More()
        .Moment("asOf", "inventory.as-of")
        .Moment("knownAt", "inventory.known-at")
        .Moment("learnedAfter", "inventory.learned-after")
        .Flag("late", "inventory.late-only", r => r.Late)
        .KeyedBy(r => r.Sequence)
        .SortedBy("sequence", descending: true);
}

internal static class ReadLedgerEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapList<ReadLedger, LedgerEntry>("ledger", ReadLedger.List, q => new(q), "ReadLedger", "The stock ledger's rows");
}
