using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering.SaveReorderRules;

internal sealed class SaveReorderRulesValidator : AbstractValidator<Contracts.SaveReorderRules>
{
    public SaveReorderRulesValidator() => RuleFor(r => r.Rules)
        .Must(rules => rules is { Count: > 0 and <= Contracts.SaveReorderRules.Most } && rules.All(r => r is not null))
        .WithErrorCode("inventory.too-many-rules").WithMessage($"Between 1 and {Contracts.SaveReorderRules.Most} at a time.");
}

internal sealed class SaveReorderRulesHandler(
    InventoryDbContext db, RuleStore store, RuleChecks checks, IEnumerable<IValidator<Contracts.SaveReorderRule>> rules)
    : IHandler<Contracts.SaveReorderRules, IReadOnlyList<ReorderRuleOutcome>>
{
    public Task<Result<IReadOnlyList<ReorderRuleOutcome>>> Handle(Contracts.SaveReorderRules request, CancellationToken ct) =>
        db.Write("inventory.save-reorder-rules", token => Save(request.Rules, token), ct);

    private async Task<Result<IReadOnlyList<ReorderRuleOutcome>>> Save(IReadOnlyList<Contracts.SaveReorderRule> all, CancellationToken ct)
    {
        var outcomes = new List<ReorderRuleOutcome>(all.Count);
        foreach (var rule in all)
        {
            var error = rules.Refuse(rule) ?? await checks.Wrong(rule, ct);
            if (error is null)
            {
                var saved = await store.Save(rule, ct);
                error = saved.IsOk ? null : saved.Error;
            }

            outcomes.Add(new(rule.RuleId, error));
        }

        return outcomes;
    }
}

internal static class SaveReorderRulesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("reorder-rules", (Contracts.SaveReorderRules body, ISender send, CancellationToken ct) =>
                send.Send(body, ct).ToHttp())
            .Serves<Contracts.SaveReorderRules>().WithName("SaveReorderRules")
            .WithSummary("Save many reorder rules; each is answered for itself").Produces<IReadOnlyList<ReorderRuleOutcome>>();
}
