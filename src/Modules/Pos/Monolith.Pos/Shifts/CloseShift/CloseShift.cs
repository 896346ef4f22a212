using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts.Events;

namespace Monolith.Pos.Shifts.CloseShift;

internal sealed class CloseShiftHandler(
    PosDbContext db, ISealHead seals, ICurrentActor current, ISites sites, TimeProvider clock) : IHandler<Contracts.CloseShift, ShiftReport>
{
    /// Errors: pos.unknown-shift, pos.shift-closed, pos.not-your-shift, pos.cash-not-counted, pos.amount-digits
    public async Task<Result<ShiftReport>> Handle(Contracts.CloseShift request, CancellationToken ct)
    {
        var counted = request.Counted.ToDictionary(c => c.Kind, c => c.Amount);
        if (counted.Values.Any(a => !a.FitsDigits(sites.Here.Currency.Digits))) return PosErrors.AmountDigits(sites.Here.Currency.Digits).At("counted");

        var head = await seals.Latest(ct);
        return await db.Write<ShiftReport>("pos.close-shift", async token =>
        {
            await db.Lock($"shift:{request.ShiftId:N}", token);
            var shift = await db.Shifts.FirstOrDefaultAsync(s => s.Id == request.ShiftId, token);
            if (shift is null) return PosErrors.UnknownShift;
            if (shift.State == ShiftState.Closed) return await Again(shift, counted, token);
            if (Shift.RefusesToCloseFor(current.Actor, shift.CashierId) is { } refused) return refused;

            var figures = await ShiftReports.Sum(db, shift, token);
            if (!Shift.Count(figures, shift.Float, counted).TryGet(out var tenders, out var uncounted)) return uncounted;
            var now = clock.GetUtcNow();
            var closedAt = ShiftTimes.Closed(request.ClosedAt, shift.OpenedAt, now, current.Actor);
            if (request.ClosedAt is { } said && said != closedAt) db.Add(shift.Found(
                "pos.found-shift-close-clock", sites.Here.BusinessDate(closedAt), now, shift.RegisterCode, sites.Here.Minute(said),
                sites.Here.Minute(closedAt)));
            Close(
                shift, figures, tenders.First(t => t.Kind == TenderKind.Cash), current.Actor, closedAt,
                await RegisterNumbers.NextZ(db, shift.RegisterId, token));
            shift.LedgerHead = head?.Anchor;
            db.AddRange(tenders.Select(t => new ShiftTenderRow
            {
                ShiftId = shift.Id, Kind = t.Kind, Count = t.Count, Amount = t.Amount!.Value, Counted = t.Counted, Difference = t.Difference,
            }));
            db.AddRange(figures.Taxes.Select(t => new ShiftTaxRow { ShiftId = shift.Id, Category = t.Category, Rate = t.Rate, Net = t.Net, Tax = t.Tax }));
            db.Publish(new ShiftClosed(
                shift.Id, current.Actor.Id, current.Actor.Name, shift.Site, sites.Here.BusinessDate(shift.ClosedAt!.Value),
                shift.RegisterId, shift.RegisterCode, shift.CashierId, shift.CashierName, shift.ZNumber!.Value, shift.ClosedAt.Value,
                shift.Difference!.Value));
            db.Audit($"shift:{shift.RegisterCode}/{shift.Id:N}", after: new { shift.ZNumber, shift.ExpectedCash, shift.CountedCash, shift.Difference });
            return ShiftReports.Of(shift, figures, tenders, []);
        }, ct);
    }

    // The till may not have heard the first answer.
    private async Task<Result<ShiftReport>> Again(ShiftRow shift, Dictionary<TenderKind, Money> counted, CancellationToken ct)
    {
        var report = await ShiftReports.Report(db, shift, sites.Here, ct);
        var same = counted.Count > 0 && counted.All(c => report.Tenders.Any(t => t.Kind == c.Key && t.Counted == c.Value));
        return same ? report : PosErrors.ShiftClosed;
    }

    private static void Close(ShiftRow shift, ShiftFigures figures, ShiftTender cash, Actor by, DateTimeOffset at, int z)
    {
        (shift.ClosedById, shift.ClosedByName) = (by.Id, by.Name);
        (shift.State, shift.ClosedAt, shift.ZNumber) = (ShiftState.Closed, at, z);
        (shift.Tickets, shift.Returns) = (figures.Tickets, figures.Returns);
        (shift.Gross, shift.Discounts, shift.Returned) = (figures.Gross, figures.Discounts, figures.Returned);
        (shift.Net, shift.Tax, shift.Total) = (figures.Net, figures.Tax, figures.Total);
        shift.CashRounding = figures.CashRounding;
        shift.ExpectedCash = figures.ExpectedCash(shift.Float);
        (shift.CountedCash, shift.Difference) = (cash.Counted, cash.Difference);
    }
}

internal sealed class CloseShiftValidator : AbstractValidator<Contracts.CloseShift>
{
    public CloseShiftValidator()
    {
        RuleFor(s => s.Counted).NotNull()
            .Must(c => c is null || (c.Count <= PosLimits.Tenders && c.Select(t => t.Kind).Distinct().Count() == c.Count)).WithErrorCode("input.invalid");
        RuleForEach(s => s.Counted).Must(c => c.Amount.Abs() <= PosLimits.Tender && Enum.IsDefined(c.Kind)).WithErrorCode("input.out-of-range");
    }
}

internal static class CloseShiftEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPost("shifts/{shiftId:guid}/close", (Guid shiftId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.CloseShift(shiftId, body.Counted, body.ClosedAt), ct).ToHttp())
        .Serves<Contracts.CloseShift>()
        .WithName("CloseShift")
        .WithSummary("Close a shift with what was counted; the same count again gets the same Z report")
        .Produces<ShiftReport>();

    internal sealed record Body(IReadOnlyList<CountedTender> Counted, DateTimeOffset? ClosedAt = null);
}
