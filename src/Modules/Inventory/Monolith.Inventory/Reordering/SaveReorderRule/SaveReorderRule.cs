using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Reordering;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering.SaveReorderRule;

internal sealed class SaveReorderRuleValidator : AbstractValidator<Contracts.SaveReorderRule>
{
    private const int MostDays = 366;

    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public SaveReorderRuleValidator()
    {
        RuleFor(r => r.RuleId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Category).MaximumLength(100);
        RuleFor(r => r.ItemId).Must((rule, item) => (item is null) != string.IsNullOrWhiteSpace(rule.Category))
            .WithErrorCode("inventory.rule-needs-target").WithMessage("A rule is for an item or for a category: name one of them.");
        RuleFor(r => r.Method).IsInEnum();
        RuleFor(r => r.Minimum).Must(m => m is not { IsNegative: true }).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
        RuleFor(r => r.Maximum).Must((rule, maximum) => maximum > (rule.Minimum ?? default)).When(r => r.Method == ReorderMethod.MinMax)
            .WithErrorCode("inventory.maximum-not-above-minimum").WithMessage("Filling up must end above the reorder point.");
        RuleFor(r => r.Lot).Must(lot => lot is null or { IsPositive: true }).WithErrorCode("input.out-of-range").WithMessage("Above zero.");
        RuleFor(r => r.Lot).NotNull().When(r => r.Method == ReorderMethod.ReorderPoint)
            .WithErrorCode("inventory.rule-needs-lot").WithMessage("Say in which lots it is ordered.");
        RuleFor(r => r.CoverDays).InclusiveBetween(1, MostDays).When(r => r.CoverDays is not null);
        RuleFor(r => r.CoverDays).NotNull().When(r => r.Method is ReorderMethod.DaysOfCover or ReorderMethod.ServiceLevel)
            .WithErrorCode("inventory.rule-needs-cover").WithMessage("Say how many days an order is to last.");
        RuleFor(r => r.ServicePermille).NotNull().When(r => r.Method == ReorderMethod.ServiceLevel)
            .WithErrorCode("inventory.rule-needs-service-level").WithMessage("Say how often stock is to last until goods come.");
        RuleFor(r => r.ServicePermille).Must(s => s is null || ServiceLevels.Z(s.Value) is not null)
            .WithErrorCode("inventory.service-level-unknown")
            .WithMessage($"One of {string.Join(", ", ServiceLevels.All)}, of 1000 times.");
        RuleFor(r => r.DemandDays).InclusiveBetween(2, MostDays);
        RuleFor(r => r.Surplus).Must(s => s is null or { IsNegative: false }).WithErrorCode("input.out-of-range")
            .WithMessage("Zero or above.");
        RuleFor(r => r.SourceWarehouseId).Must((rule, source) => source != rule.WarehouseId)
            .WithErrorCode("inventory.same-warehouse").WithMessage("Goods come from another warehouse.");
        RuleFor(r => r.FromDay).InclusiveBetween(Earliest, Latest);
        RuleFor(r => r.SnoozedUntil).InclusiveBetween(Earliest, Latest);
    }
}

internal sealed class SaveReorderRuleHandler(InventoryDbContext db, RuleStore store, RuleChecks checks)
    : IHandler<Contracts.SaveReorderRule, ReorderRuleInfo>
{
    public Task<Result<ReorderRuleInfo>> Handle(Contracts.SaveReorderRule request, CancellationToken ct) => db.Write(
        "inventory.save-reorder-rule",
        async token => await checks.Wrong(request, token) is { } wrong ? wrong : await store.Save(request, token),
        ct);
}

internal static class SaveReorderRuleEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut(
                "reorder-rules/{ruleId:guid}",
                (Guid ruleId, ReorderRuleBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                    send.Send(body.ToRequest(ruleId, http.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveReorderRule>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var id = route.Id("ruleId");
                var rules = sp.GetRequiredService<InventoryDbContext>().ReorderRules.AsNoTracking();
                return await rules.FirstOrDefaultAsync(r => r.Id == id, ct) is { } rule ? rule.ToInfo(rule.Version) : null;
            })
            .WithName("SaveReorderRule")
            .WithSummary("Say when to order an item, or the items of a category, for a warehouse, and how much")
            .Produces<ReorderRuleInfo>();
}

internal sealed record ReorderRuleBody(
    Guid WarehouseId, Guid? ItemId = null, string? Category = null, ReorderMethod Method = ReorderMethod.MinMax, Quantity? Minimum = null,
    Quantity? Maximum = null, Quantity? Lot = null, int? CoverDays = null, int? ServicePermille = null,
    int DemandDays = Contracts.SaveReorderRule.UsualDemandDays, Quantity? Surplus = null, Guid? SourceWarehouseId = null,
    bool ByItself = false, DateOnly? FromDay = null, DateOnly? SnoozedUntil = null)
{
    public Contracts.SaveReorderRule ToRequest(Guid ruleId, long? ifVersion) => new(
        ruleId, WarehouseId, ItemId, Category, Method, Minimum, Maximum, Lot, CoverDays, ServicePermille, DemandDays, Surplus,
        SourceWarehouseId, ByItself, FromDay, SnoozedUntil, ifVersion);
}
