using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.LandedCosts.PreviewLandedCosts;

/// <summary>What laying costs on receipts would do, to the cent; nothing is kept. Errors: as LandCosts</summary>
[Requires(InventoryPermissions.LandCosts)]
internal sealed record PreviewLandedCosts(IReadOnlyList<LandedCharge> Charges, IReadOnlyList<LandedOn> Lines) : IRequest<LandedPreview>;

/// <param name="InStock">What of it would be in the value of what is still there.</param>
/// <param name="Left">What of it would follow goods that have left: mostly cost of goods sold.</param>
internal sealed record LandedPreview(IReadOnlyList<LandedPreviewLine> Lines, Money Total, Money InStock, Money Left);

/// <param name="Shares">Of each cost, in their order.</param>
internal sealed record LandedPreviewLine(Guid ReceiptId, int Line, Guid ItemId, IReadOnlyList<Money> Shares, Money Share);

internal sealed class PreviewLandedCostsHandler(LandedDesk desk) : IHandler<PreviewLandedCosts, LandedPreview>
{
    public async Task<Result<LandedPreview>> Handle(PreviewLandedCosts request, CancellationToken ct)
    {
        var tried = await desk.Try(new(Guid.CreateVersion7(), request.Charges, request.Lines), ct);
        if (!tried.TryGet(out var landed, out var error)) return error;
        var (shares, total) = (landed.Shares, landed.Shares.Total);
        return new LandedPreview(
            [.. shares.Lines.Select((l, i) => new LandedPreviewLine(
                l.Origin.ReceiptId, l.Origin.Line, l.Item.ItemId, [.. shares.Shares.Select(s => s[i])], shares.ShareOf(i)))],
            total, landed.InStock, total - landed.InStock);
    }
}

internal sealed class PreviewLandedCostsValidator : AbstractValidator<PreviewLandedCosts>
{
    public PreviewLandedCostsValidator()
    {
        RuleFor(r => r.Charges).ChargesInRange();
        RuleForEach(r => r.Charges).ChildRules(LandedRules.Charge);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(LandedRules.Line);
        RuleFor(r => r.Lines).EachOnce();
    }
}

internal static class PreviewLandedCostsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("landed-costs/preview", (PreviewLandedCosts body, ISender send, CancellationToken ct) =>
                send.Send(body, ct).ToHttp())
            .Serves<PreviewLandedCosts>()
            .WithName("PreviewLandedCosts")
            .WithSummary("What laying costs on receipts would do; nothing is kept")
            .Produces<LandedPreview>();
}
