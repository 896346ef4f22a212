namespace Monolith.Sales.Taxes.SetTaxRounding;

internal sealed class SetTaxRoundingValidator : AbstractValidator<Contracts.SetTaxRounding>
{
    public SetTaxRoundingValidator()
    {
        RuleFor(x => x.Rounding).IsInEnum();
        RuleFor(x => x.From).InclusiveBetween(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1));
    }
}

/// Errors: sales.rounding-in-the-past
internal sealed class SetTaxRoundingHandler(SalesDbContext db, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SetTaxRounding, TaxRoundingInfo>
{
    public async Task<Result<TaxRoundingInfo>> Handle(Contracts.SetTaxRounding command, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var from = command.From ?? today;
        if (from < today) return TaxErrors.RoundingInThePast(from);

        return await db.Write<TaxRoundingInfo>("sales.set-tax-rounding", async token =>
        {
            var change = await db.ChangeNumber(token);
            if (await db.TaxRoundings.FirstOrDefaultAsync(r => r.From == from, token) is not { } row)
                db.Add(row = new TaxRoundingRow { From = from, Rounding = command.Rounding });
            (row.Rounding, row.Change) = (command.Rounding, change);
            return new TaxRoundingInfo(row.Rounding, row.From);
        }, ct);
    }
}

internal static class SetTaxRoundingEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("tax-rounding", (Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.SetTaxRounding(b.Rounding, b.From), ct).ToHttp())
            .Serves<Contracts.SetTaxRounding>()
            .WithName("SetTaxRounding")
            .WithSummary("Choose from a day on whether taxes are rounded on every line or once a rate and ticket")
            .Produces<TaxRoundingInfo>();

    internal sealed record Body(TaxRounding Rounding, DateOnly? From = null);
}
