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

namespace Monolith.Inventory.Counts.MakeCount;

/// <summary>Says what is to be counted, how and when. Nothing is on its sheet until it begins.
/// Errors: inventory.unknown-warehouse, inventory.warehouse-inactive, inventory.unknown-item, inventory.service-item,
/// inventory.count-category-missing, inventory.count-items-missing, inventory.count-most-missing, request.id-reused</summary>
/// <param name="Due">Null: now.</param>
/// <param name="Drill">An exercise: it can never be posted.</param>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record MakeCount(
    Guid CountId, string Name, Guid WarehouseId, CountScope Scope = CountScope.Everything, string? Category = null,
    IReadOnlyList<Guid>? Items = null, int? MostItems = null, DateTimeOffset? Due = null, bool ByArea = true, bool Drill = false,
    bool Blind = true, bool PausesSales = false, Rate? TolerancePercent = null, Money? ToleranceValue = null, Money? ApproveAbove = null,
    string? Responsible = null, string? Note = null) : IRequest<CountInfo>, ICountTerms;

internal sealed class MakeCountValidator : AbstractValidator<MakeCount>
{
    public MakeCountValidator()
    {
        RuleFor(r => r.CountId).NotEmpty();
        this.Terms();
        RuleFor(r => r.Due).MomentInRange();
    }
}

internal sealed class MakeCountHandler(InventoryDbContext db, CountTerms terms, TimeProvider clock) : IHandler<MakeCount, CountInfo>
{
    public Task<Result<CountInfo>> Handle(MakeCount request, CancellationToken ct) => db.WriteOnce<CountInfo>(
        "inventory.make-count",
        request.CountId,
        request,
        async token =>
        {
            if (await terms.Wrong(request, token) is { } wrong) return wrong;
            var count = new CountRow
            {
                Id = request.CountId, Number = await db.NextDocumentNumber("CT", token), Name = request.Name.Trim(),
                WarehouseId = request.WarehouseId, Due = request.Due ?? clock.GetUtcNow(), Scope = request.Scope,
                Category = request.Category?.Trim(), MostItems = request.MostItems, ByArea = request.ByArea, Drill = request.Drill,
                Blind = request.Blind, PausesSales = request.PausesSales && !request.Drill, TolerancePercent = request.TolerancePercent,
                ToleranceValue = request.ToleranceValue, ApproveAbove = request.ApproveAbove, Responsible = request.Responsible?.Trim(),
                Note = request.Note?.Trim(),
            };
            db.Add(count);
            db.AddRange((request.Items ?? []).Distinct().Select(item => new CountChoiceRow { OwnerId = count.Id, ItemId = item }));
            return count.ToInfo() with { Version = 1 };
        },
        ct);
}

internal static class MakeCountEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct)
            .ToHttp())
            .Serves<MakeCount>().WithName("MakeCount")
            .WithSummary("Say what is to be counted, how and when").Produces<CountInfo>();

    internal sealed record Body(
        string Name, Guid WarehouseId, CountScope Scope = CountScope.Everything, string? Category = null, IReadOnlyList<Guid>? Items = null,
        int? MostItems = null, DateTimeOffset? Due = null, bool ByArea = true, bool Drill = false, bool Blind = true,
            bool PausesSales = false,
        Rate? TolerancePercent = null, Money? ToleranceValue = null, Money? ApproveAbove = null, string? Responsible = null,
        string? Note = null)
    {
        public MakeCount ToCommand(Guid id) => new(
            id, Name, WarehouseId, Scope, Category, Items, MostItems, Due, ByArea, Drill, Blind, PausesSales, TolerancePercent,
                ToleranceValue,
            ApproveAbove, Responsible, Note);
    }
}
