using FluentValidation;
using Monolith.Pos.Contracts.Events;
using Monolith.Pos.Findings;

namespace Monolith.Pos.Shifts.OpenShift;

internal sealed class OpenShiftHandler(PosDbContext db, ICurrentActor current, ISites sites, TimeProvider clock) : IHandler<Contracts.OpenShift, ShiftReport>
{
    /// Errors: pos.unknown-register, pos.register-inactive, pos.shift-already-open, pos.amount-digits, pos.too-far-back, request.id-reused
    public async Task<Result<ShiftReport>> Handle(Contracts.OpenShift request, CancellationToken ct)
    {
        if (!request.Float.FitsDigits(sites.Here.Currency.Digits)) return PosErrors.AmountDigits(sites.Here.Currency.Digits).At("float");

        var opened = await db.WriteOnce<ShiftReport>("pos.open-shift", request.ShiftId, request, async token =>
        {
            await db.Lock($"register:{request.RegisterId:N}", token);
            var register = await db.Registers.AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.RegisterId, token);
            if (register is null) return PosErrors.UnknownRegister;
            if (!register.Active) return PosErrors.RegisterInactive;
            var open = await db.Shifts.AsNoTracking().FirstOrDefaultAsync(s => s.RegisterId == register.Id && s.State == ShiftState.Open, token);
            if (open is not null) return PosErrors.ShiftAlreadyOpen(open.Id, open.CashierName);

            var now = clock.GetUtcNow();
            if (ShiftTimes.Refuses(request, now, current.Actor) is { } tooOld) return tooOld;
            var shift = New(request, register, ShiftTimes.Opened(request.OpenedAt, now, current.Actor));
            db.Add(shift);
            if (request.OpenedAt is { } said && (said != shift.OpenedAt || IsPast(shift, now))) db.Add(shift.Found(
                "pos.found-shift-clock", shift.BusinessDate, now, shift.RegisterCode, sites.Here.Minute(said),
                    sites.Here.Minute(shift.OpenedAt)));
            db.Publish(new ShiftOpened(
                shift.Id, current.Actor.Id, current.Actor.Name, shift.Site, shift.BusinessDate, shift.RegisterId, shift.RegisterCode,
                shift.CashierId, shift.CashierName, shift.OpenedAt, shift.Float));
            db.Audit($"shift:{shift.RegisterCode}/{shift.Id:N}", after: new { shift.Float, shift.OpenedAt });
            return ShiftReports.Of(shift, ShiftFigures.None, [], []);
        }, ct);
        return opened.Map(r => r.For(current.Actor));
    }

    // Who may can bring in a day of the past; that somebody did is to be seen all the same, unless the shop's own clockwork did.
    private bool IsPast(ShiftRow shift, DateTimeOffset now) =>
        shift.OpenedAt < now - PosLimits.OpenedBefore && current.Actor.Kind != ActorKind.System;

    private ShiftRow New(Contracts.OpenShift request, RegisterRow register, DateTimeOffset openedAt) => new()
    {
        Id = request.ShiftId,
        Site = sites.Here.Number,
        BusinessDate = sites.Here.BusinessDate(openedAt),
        RegisterId = register.Id,
        RegisterCode = register.Code,
        WarehouseId = register.WarehouseId,
        State = ShiftState.Open,
        CashierId = current.Actor.Id,
        CashierName = current.Actor.Name,
        OpenedAt = openedAt,
        Float = request.Float,
    };
}

internal sealed class OpenShiftValidator : AbstractValidator<Contracts.OpenShift>
{
    public OpenShiftValidator()
    {
        RuleFor(s => s.ShiftId).NotEmpty();
        RuleFor(s => s.Float).Must(f => !f.IsNegative && f <= PosLimits.Tender).WithErrorCode("input.out-of-range");
    }
}

internal static class OpenShiftEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("shifts/{shiftId:guid}", (Guid shiftId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.OpenShift(shiftId, body.RegisterId, body.Float ?? Money.Zero, body.OpenedAt), ct).ToHttp())
        .Serves<Contracts.OpenShift>()
        .WithName("OpenShift")
        .WithSummary("Open a shift with the cash that is in the drawer")
        .Produces<ShiftReport>();

    internal sealed record Body(Guid RegisterId, Money? Float = null, DateTimeOffset? OpenedAt = null);
}
