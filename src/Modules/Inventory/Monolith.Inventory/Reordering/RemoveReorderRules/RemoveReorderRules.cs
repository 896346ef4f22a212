using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering.RemoveReorderRules;

internal sealed class RemoveReorderRulesValidator : AbstractValidator<Contracts.RemoveReorderRules>
{
    public RemoveReorderRulesValidator() => RuleFor(r => r.RuleIds)
        .Must(ids => ids is { Count: > 0 and <= Contracts.SaveReorderRules.Most })
        .WithErrorCode("inventory.too-many-rules").WithMessage($"Between 1 and {Contracts.SaveReorderRules.Most} at a time.");
}

internal sealed class RemoveReorderRulesHandler(InventoryDbContext db) : IHandler<Contracts.RemoveReorderRules, Done>
{
    public Task<Result<Done>> Handle(Contracts.RemoveReorderRules request, CancellationToken ct) => db.Write<Done>(
        "inventory.remove-reorder-rules",
        async token =>
        {
            db.RemoveRange(await db.ReorderRules.Where(r => request.RuleIds.Contains(r.Id)).ToListAsync(token));
            return Done.It;
        },
        ct);
}

internal static class RemoveReorderRulesEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapDelete("reorder-rules/{ruleId:guid}", (Guid ruleId, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.RemoveReorderRules([ruleId]), ct).ToHttp())
            .Serves<Contracts.RemoveReorderRules>().WithName("RemoveReorderRule")
            .WithSummary("Stop watching by this rule").Produces<Done>();
        inventory.MapPost("reorder-rules/remove", (Contracts.RemoveReorderRules body, ISender send, CancellationToken ct) =>
                send.Send(body, ct).ToHttp())
            .Serves<Contracts.RemoveReorderRules>().WithName("RemoveReorderRules")
            .WithSummary("Stop watching by these rules").Produces<Done>();
    }
}
