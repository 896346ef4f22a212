using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.ExplainDifferences;

/// <summary>Says why lines differ, or that they are to be counted again by somebody else. All of it or nothing.
/// Errors: inventory.unknown-count, inventory.count-state, inventory.unknown-item</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record ExplainDifferences(Guid CountId, IReadOnlyList<Explanation> Lines) : IRequest<Done>;

/// <param name="Again">True: another person is to count it again, whatever the tolerance says.</param>
internal sealed record Explanation(Guid ItemId, CountCause? Cause = null, string? Note = null, bool Again = false);

internal sealed class ExplainDifferencesValidator : AbstractValidator<ExplainDifferences>
{
    public ExplainDifferencesValidator()
    {
        RuleFor(r => r.CountId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Cause).IsInEnum();
            line.RuleFor(l => l.Note).ReasonInRange();
        });
    }
}

internal sealed class ExplainDifferencesHandler(InventoryDbContext db) : IHandler<ExplainDifferences, Done>
{
    public Task<Result<Done>> Handle(ExplainDifferences request, CancellationToken ct) => db.Write<Done>(
        "inventory.explain-differences",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            if (!count.IsOpen) return CountErrors.WrongState(count);
            var ids = request.Lines.Select(l => l.ItemId).ToList();
            var lines = await db.Set<CountLineRow>().Where(l => l.CountId == count.Id && ids.Contains(l.ItemId))
                .ToDictionaryAsync(l => l.ItemId, token);
            foreach (var (place, said) in request.Lines.Index())
            {
                if (!lines.TryGetValue(said.ItemId, out var line)) return StockErrors.UnknownItem(said.ItemId).At($"lines[{place}].itemId");
                (line.Cause, line.Note, line.Again) = (said.Cause, said.Note?.Trim(), said.Again);
            }

            db.Audit(count.AuditSubject, null, request.Lines);
            return Done.It;
        },
        ct);
}

internal static class ExplainDifferencesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/explanations", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ExplainDifferences(id, b.Lines), ct).ToHttp())
            .Serves<ExplainDifferences>().WithName("ExplainDifferences")
            .WithSummary("Say why lines of a count differ, or have them counted again").Produces<Done>();

    internal sealed record Body(IReadOnlyList<Explanation> Lines);
}
