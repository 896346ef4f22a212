using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Bins.SaveBins;

/// <summary>Makes bins of a warehouse or changes them, found by their codes. Errors: inventory.unknown-warehouse,
/// inventory.warehouse-inactive, inventory.transit-place, inventory.bin-has-goods (taken out of use), inventory.bin-twice</summary>
[Requires(InventoryPermissions.EditWarehouses)]
internal sealed record SaveBins(Guid WarehouseId, IReadOnlyList<BinLine> Bins) : IRequest<BinsSaved>;

/// <param name="Walk">Its place on the way through the warehouse, the nearest to the door first.</param>
/// <param name="Category">Takes goods of this category alone; null: any.</param>
/// <param name="Capacity">How many units it holds; null: nobody counts.</param>
internal sealed record BinLine(
    string Code, int Walk, string? Zone = null, string? Aisle = null, string? Category = null, StorageKind Storage = StorageKind.Ambient,
    Quantity? Capacity = null, bool Active = true);

internal sealed record BinsSaved(int Made, int Changed);

internal sealed class SaveBinsValidator : AbstractValidator<SaveBins>
{
    public const int Most = 2000;

    public SaveBinsValidator()
    {
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Bins).NotEmpty().Must(b => b is null || b.Count <= Most).WithErrorCode("inventory.too-many-lines")
            .WithMessage($"At most {Most} lines.");
        RuleFor(r => r.Bins).Must(b => b is null || b.Select(l => BinCode.Of(l.Code)).Distinct().Count() == b.Count)
            .WithErrorCode("inventory.bin-twice").WithMessage("Two lines have the same code.");
        RuleForEach(r => r.Bins).ChildRules(line =>
        {
            line.RuleFor(l => l.Code).NotEmpty().BinInRange();
            line.RuleFor(l => l.Walk).InclusiveBetween(0, 1_000_000);
            line.RuleFor(l => l.Zone).MaximumLength(40);
            line.RuleFor(l => l.Aisle).MaximumLength(40);
            line.RuleFor(l => l.Category).MaximumLength(100);
            line.RuleFor(l => l.Storage).IsInEnum();
            line.RuleFor(l => l.Capacity).Must(c => c is null || c.Value.IsPositive).WithErrorCode("input.out-of-range")
                .WithMessage("A capacity is above zero.");
        });
    }
}

internal sealed class SaveBinsHandler(InventoryDbContext db, StockChecks checks) : IHandler<SaveBins, BinsSaved>
{
    public Task<Result<BinsSaved>> Handle(SaveBins request, CancellationToken ct) =>
        db.Write<BinsSaved>("inventory.save-bins", token => Save(request, token), ct);

    private async Task<Result<BinsSaved>> Save(SaveBins request, CancellationToken ct)
    {
        var draft = new StockDraft(
            Guid.Empty, StockDocumentKind.Receipt, request.WarehouseId, null, [], ContraAccount.None, null, null, null, false);
        if (!(await checks.Warehouses(draft, ct)).TryGet(out _, out var error)) return error;
        var known = await db.Bins.Where(b => b.WarehouseId == request.WarehouseId).ToDictionaryAsync(b => b.Code, ct);
        var (made, changed) = (0, 0);
        foreach (var (place, line) in request.Bins.Index())
        {
            var code = BinCode.Of(line.Code)!;
            if (!known.TryGetValue(code, out var bin))
            {
                db.Add(bin = new() { Id = Guid.CreateVersion7(), WarehouseId = request.WarehouseId, Code = code });
                made++;
            }
            else
            {
                changed++;
            }

            if (bin.Active && !line.Active
                && await db.Holdings.AnyAsync(h => h.WarehouseId == request.WarehouseId && h.Bin == code && h.Quantity != Quantity.Zero,
                    ct))
                return BinErrors.HasGoods(code).At($"bins[{place}].active");
            (bin.Zone, bin.Aisle, bin.Walk) = (line.Zone.OrNull(), line.Aisle.OrNull(), line.Walk);
            (bin.Category, bin.CategoryKey) = (line.Category.OrNull(), line.Category.OrNull() is { } category ? Folding.Words(category)
                : null);
            (bin.Storage, bin.Capacity, bin.Active) = (line.Storage, line.Capacity, line.Active);
        }

        return new BinsSaved(made, changed);
    }
}

internal static class SaveBinsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("warehouses/{warehouseId:guid}/bins", (Guid warehouseId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new SaveBins(warehouseId, b.Bins), ct).ToHttp())
            .Serves<SaveBins>().WithName("SaveBins").WithSummary("Make bins of a warehouse or change them, found by their codes")
            .Produces<BinsSaved>();

    internal sealed record Body(IReadOnlyList<BinLine> Bins);
}
