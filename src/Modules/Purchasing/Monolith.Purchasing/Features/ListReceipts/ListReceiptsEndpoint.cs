using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Purchasing.Features;

internal static class ListReceiptsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("receipts", (
                    string? q, Guid? supplier, DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListReceipts(q, supplier, from, to, page.ToRequest()), ct).ToHttp())
            .Needs(PurchasingPermissions.View)
            .WithName("ListReceipts")
            .WithSummary("Goods receipts by number, order, supplier or delivery note")
            .Produces<Page<ReceiptListRow>>();
        purchasing.MapGet("receipts/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportReceipts")
            .WithSummary("Goods receipts as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? q, Guid? supplier, DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<ReceiptListRow>(page => send.Send(new ListReceipts(q, supplier, from, to, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("goods-receipts.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<ReceiptListRow>> Columns(ITexts texts) =>
    [
        new("number", texts["ui.number"], r => r.Number),
        new("effective", texts["purchasing.received-at"], r => r.Effective),
        new("supplier", texts["ui.supplier"], r => r.SupplierName),
        new("order", texts["purchasing.order"], r => r.OrderNumber),
        new("note", texts["purchasing.delivery-note"], r => r.DeliveryNote),
        new("by", texts["purchasing.received-by"], r => r.ReceivedBy),
        new("over", texts["purchasing.over-delivery"], r => r.IsOver),
        new("total", texts["ui.total"], r => r.Total),
    ];
}
