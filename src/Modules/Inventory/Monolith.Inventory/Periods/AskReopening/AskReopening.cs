using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Periods.AskReopening;

internal sealed class AskReopeningValidator : AbstractValidator<Contracts.AskReopening>
{
    public AskReopeningValidator()
    {
        RuleFor(r => r.ReopeningId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
    }
}

internal sealed class AskReopeningHandler(InventoryDbContext db, LedgerPeriods periods, ICurrentActor current, TimeProvider clock)
    : IHandler<Contracts.AskReopening, PeriodReopeningInfo>
{
    public Task<Result<PeriodReopeningInfo>> Handle(Contracts.AskReopening request, CancellationToken ct) => db.WriteOnce(
        "inventory.ask-reopening", request.ReopeningId, request, token => Ask(request, token), ct);

    private async Task<Result<PeriodReopeningInfo>> Ask(Contracts.AskReopening request, CancellationToken ct)
    {
        await db.Lock("reopenings", ct);
        if (await periods.ClosedThrough(ct) is not { } closed || request.From > closed) return ClosingErrors.NothingClosed(request.From);
        var asked = await db.Reopenings.AsNoTracking().FirstOrDefaultAsync(r => r.State == ReopeningState.Asked, ct);
        if (asked is not null) return ClosingErrors.AlreadyAsked(asked.From, asked.AskedByName);
        var row = new PeriodReopeningRow
        {
            Id = request.ReopeningId, From = request.From, ClosedThrough = closed, Reason = request.Reason.Trim(),
                AskedAt = clock.GetUtcNow(),
            AskedById = current.Actor.Id, AskedByName = current.Actor.Name, State = ReopeningState.Asked,
        };
        db.Add(row);
        var info = row.ToInfo();
        db.Audit($"period:{request.From:yyyy-MM-dd}", null, info, row.Reason);
        return info;
    }
}

internal static class AskReopeningEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("periods/reopenings/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.AskReopening(id, b.From, b.Reason), ct).ToHttp())
            .Serves<Contracts.AskReopening>().WithName("AskReopening")
            .WithSummary("Ask, with a reason, to open closed days again").Produces<PeriodReopeningInfo>();

    internal sealed record Body(DateOnly From, string Reason);
}
