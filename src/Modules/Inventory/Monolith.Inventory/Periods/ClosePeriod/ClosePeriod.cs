using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Periods.CheckPeriod;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Snapshots.TakeSnapshots;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Periods.ClosePeriod;

internal sealed class ClosePeriodValidator : AbstractValidator<Contracts.ClosePeriod>
{
    public ClosePeriodValidator()
    {
        RuleFor(r => r.ClosingId).NotEmpty();
        RuleFor(r => r.Note).MaximumLength(500);
    }
}

/// <summary>Looks whether anything stands open and what the stock was worth before it takes the ledger's lock: under it the tills
/// wait.</summary>
internal sealed class ClosePeriodHandler(
    InventoryDbContext db, LedgerPeriods periods, WhatStandsOpen open, StockAsOf asOf, TakeSnapshots snapshots, ICurrentActor current,
    ISites sites, TimeProvider clock) : IHandler<Contracts.ClosePeriod, PeriodClosingInfo>
{
    public async Task<Result<PeriodClosingInfo>> Handle(Contracts.ClosePeriod request, CancellationToken ct)
    {
        var through = request.Through;
        var done = await db.Closings.AnyAsync(c => c.Id == request.ClosingId, ct);
        HeldStock stock = [];
        var known = 0L;
        if (!done)
        {
            var today = sites.Here.BusinessDate(clock.GetUtcNow());
            if (through >= today) return ClosingErrors.NotOver(through, today);
            if (await periods.ClosedThrough(ct) is { } closed && through <= closed) return ClosingErrors.AlreadyClosed(through, closed);
            var what = await open.Until(through, ct);
            if (what.Count > 0) return ClosingErrors.StandsOpen(through, what);
            known = await Knowledge.RowsAt(db, null, ct);
            stock = await asOf.Read(new Happened(through, DateTimeOffset.MaxValue), known, ct);
        }

        return await db.WriteOnce("inventory.close-period", request.ClosingId, request, token => Close(request, stock, known, token), ct);
    }

    private async Task<Result<PeriodClosingInfo>> Close(Contracts.ClosePeriod request, HeldStock stock, long known, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var closed = await periods.ClosedThrough(ct);
        if (closed is { } day && request.Through <= day) return ClosingErrors.AlreadyClosed(request.Through, day);
        if (numbers.Next - 1 > known && await db.Ledger.AnyAsync(r => r.Sequence > known && r.BusinessDate <= request.Through, ct))
            return ClosingErrors.MovedMeanwhile;
        var end = sites.Here.StartOf(request.Through.AddDays(1));
        if (await db.Recostings.AnyAsync(r => r.Moment < end, ct)) return ClosingErrors.MovedMeanwhile;
        // Who books into the books holds this from asking what is open until its entries stand.
        await db.LockForAll(IPeriods.Lock, ct);

        var snapshot = snapshots.Of(request.Through, known, stock);
        await TakeSnapshots.Keep(db, snapshot, stock, ct);
        await periods.CloseThrough(request.Through, ct);
        var actor = current.Actor;
        var closing = new PeriodClosingRow
        {
            Id = request.ClosingId, From = closed?.AddDays(1) ?? DateOnly.MinValue, Through = request.Through, SnapshotId = snapshot.Id,
            ThroughSequence = known, Value = snapshot.Value, At = clock.GetUtcNow(), ActorId = actor.Id, ActorName = actor.Name,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
        };
        db.Add(closing);
        var info = closing.ToInfo();
        db.Audit($"period:{request.Through:yyyy-MM-dd}", null, info, closing.Note);
        return info;
    }
}

internal static class ClosePeriodEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("periods/closings/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.ClosePeriod(id, b.Through, b.Note), ct).ToHttp())
            .Serves<Contracts.ClosePeriod>().WithName("ClosePeriod")
            .WithSummary("Close everything up to a day: nothing takes effect in it any more").Produces<PeriodClosingInfo>();

    internal sealed record Body(DateOnly Through, string? Note = null);
}
