using Monolith.Import.Lists;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>What a line of past sales writes: what is made stands at the line that names it first, a document at its last line.</summary>
internal sealed record SalesPayload(
    SaveItem? Item = null, SaveCustomer? Customer = null, SalesOpening? Opening = null, PlannedDocument? Document = null)
{
    public bool IsEmpty => this is { Item: null, Customer: null, Opening: null, Document: null };
}

/// <summary>Stock that is there before the file's first document.</summary>
/// <param name="Left">What of it is there after the last one, as far as the file says.</param>
/// <param name="Rule">How its cost was come by.</param>
internal sealed record SalesOpening(OpeningPayload Is, DateTimeOffset At, Quantity Left, string Rule);

/// <param name="Opens">When its day's shift begins.</param>
/// <param name="Closes">When that ends; null: a later document of the day ends it.</param>
internal sealed record PlannedDocument(
    string Number, SalesDocumentKind Kind, DateTimeOffset At, Guid WarehouseId, Guid? CustomerId, TenderKind Tender,
    DateTimeOffset Opens, DateTimeOffset? Closes, IReadOnlyList<PlannedSale> Lines)
{
    public bool IsTicket => Kind != SalesDocumentKind.WriteOff;
}

internal sealed record PlannedSale(Guid ItemId, Quantity Quantity, Money UnitPrice, string? Name = null);
