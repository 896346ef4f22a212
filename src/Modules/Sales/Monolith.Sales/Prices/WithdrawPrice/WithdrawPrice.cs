namespace Monolith.Sales.Prices.WithdrawPrice;

/// <summary>Takes back a price that has not begun. Again: changes nothing.</summary>
[Requires(SalesPermissions.EditPrices)]
internal sealed record WithdrawPrice(Guid PriceId) : IRequest<Done>;

/// Errors: sales.unknown-price, sales.price-began
internal sealed class WithdrawPriceHandler(SalesDbContext db, PriceBook book, TimeProvider clock) : IHandler<WithdrawPrice, Done>
{
    public async Task<Result<Done>> Handle(WithdrawPrice command, CancellationToken ct)
    {
        var done = await db.Write<Done>(
            "sales.withdraw-price",
            async token =>
            {
                var change = await db.NextChange(token);
                var price = await db.Prices.FirstOrDefaultAsync(p => p.Id == command.PriceId, token);
                if (price is null) return PriceErrors.UnknownPrice(command.PriceId);
                if (price.WithdrawnAt is not null) return Done.It;
                var now = clock.GetUtcNow();
                if (price.ToPrice().RefusesWithdrawal(now) is { } refused) return refused;

                price.WithdrawnAt = now;
                price.Change = change;
                return Done.It;
            },
            ct);
        if (done.IsOk) await book.Refresh(CancellationToken.None);
        return done;
    }
}

internal static class WithdrawPriceEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapDelete("prices/{priceId:guid}", (Guid priceId, ISender send, CancellationToken ct) =>
                send.Send(new WithdrawPrice(priceId), ct).ToHttp())
            .Serves<WithdrawPrice>()
            .WithName("WithdrawPrice")
            .WithSummary("Take back a price that has not begun")
            .Produces<Done>();
}
