using FluentValidation;

namespace Monolith.Pos.CashRoundings.SetCashRounding;

/// <summary>Chooses what cash is rounded to, from a day on. Errors: pos.rounding-in-the-past, pos.amount-digits</summary>
/// <param name="Step">The smallest coin, 0 to 1,000; 0: cash is paid to the last digit.</param>
/// <param name="From">Null is today.</param>
[Requires(PosPermissions.EditCashRounding)]
internal sealed record SetCashRounding(Money Step, DateOnly? From = null) : IRequest<CashStep>;

internal sealed class SetCashRoundingValidator : AbstractValidator<SetCashRounding>
{
    private static readonly Money Most = Money.Of(1_000);

    public SetCashRoundingValidator()
    {
        RuleFor(x => x.Step).Must(s => !s.IsNegative && s <= Most).WithErrorCode("input.out-of-range");
        RuleFor(x => x.From).InclusiveBetween(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1));
    }
}

internal sealed class SetCashRoundingHandler(PosDbContext db, ISites sites, TimeProvider clock) : IHandler<SetCashRounding, CashStep>
{
    public async Task<Result<CashStep>> Handle(SetCashRounding request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var from = request.From ?? today;
        if (from < today) return PosErrors.RoundingInThePast(from);
        var digits = sites.Here.Currency.Digits;
        if (!request.Step.FitsDigits(digits)) return PosErrors.AmountDigits(digits).At("step");

        return await db.Write<CashStep>("pos.set-cash-rounding", async token =>
        {
            var change = await db.ChangeNumber(token);
            var row = await db.CashRoundings.AsTracking().FirstOrDefaultAsync(r => r.From == from, token);
            if (row is null) db.Add(row = new CashRoundingRow { From = from, Step = request.Step });
            (row.Step, row.Change) = (request.Step, change);
            return new CashStep(row.Step, row.From);
        }, ct);
    }
}

internal static class SetCashRoundingEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("cash-rounding", (CashRoundingBody body, ISender send, CancellationToken ct) =>
            send.Send(new SetCashRounding(body.Step, body.From), ct).ToHttp())
        .Serves<SetCashRounding>()
        .WithName("SetCashRounding")
        .WithSummary("Choose from a day on what cash is rounded to")
        .Produces<CashStep>();

    internal sealed record CashRoundingBody(Money Step, DateOnly? From = null);
}
