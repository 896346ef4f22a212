using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.SetStandardCosts;

/// <summary>What other standards would change in the value of what is there at their moment; nothing is kept. Errors: as
/// SetStandardCosts</summary>
[Requires(InventoryPermissions.Revalue)]
internal sealed record PreviewStandardCosts(IReadOnlyList<StandardCostLine> Lines, DateTimeOffset? Effective = null)
    : IRequest<StandardCostPreview>;

/// <param name="Lines">In the order asked for; null where the reader may not see costs, as all figures here.</param>
internal sealed record StandardCostPreview(IReadOnlyList<Money?> Lines, Money? Total);

internal sealed class PreviewStandardCostsHandler(StockDesk desk, IItemCatalog items, ICurrentActor current)
    : IHandler<PreviewStandardCosts, StandardCostPreview>
{
    public async Task<Result<StandardCostPreview>> Handle(PreviewStandardCosts request, CancellationToken ct)
    {
        // Whoever tries it out has no reason yet.
        var asked = new SetStandardCosts(Guid.CreateVersion7(), request.Lines, "?", null, request.Effective);
        var tried = await desk.Try(SetStandardCostsHandler.DraftOf(asked, items), ct);
        if (!tried.TryGet(out var done, out var error)) return error;
        var sees = current.Actor.Can(InventoryPermissions.ViewCosts);
        return new StandardCostPreview(
            [.. done.Lines.Select(l => sees ? l.Value : null)], sees ? Money.Sum(done.Lines.Select(l => l.Value ?? default)) : null);
    }
}

internal sealed class PreviewStandardCostsValidator : AbstractValidator<PreviewStandardCosts>
{
    public PreviewStandardCostsValidator()
    {
        RuleFor(r => r.Lines).LinesInRange();
        RuleFor(r => r.Lines).OfEachItemOnce(l => l.ItemId);
        RuleForEach(r => r.Lines).ChildRules(SetStandardCostsValidator.Line);
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class PreviewStandardCostsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("standard-costs/preview", (PreviewStandardCosts body, ISender send, CancellationToken ct) =>
                send.Send(body, ct).ToHttp())
            .Serves<PreviewStandardCosts>()
            .WithName("PreviewStandardCosts")
            .WithSummary("What other standards would change in the value of the stock; nothing is kept")
            .Produces<StandardCostPreview>();
}
