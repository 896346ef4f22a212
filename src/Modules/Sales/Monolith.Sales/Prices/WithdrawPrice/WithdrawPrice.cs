namespace Monolith.Sales.Prices.WithdrawPrice;

/// <summary>Takes back a price that has not begun. Again: changes nothing.</summary>
[Requires(SalesPermissions.EditPrices)]
internal sealed record WithdrawPrice(Guid PriceId) : IRequest<Done>;

/// Errors: sales.unknown-price, sales.price-began
internal sealed class WithdrawPriceHandler(SalesDbContext db, TimeProvider clock) : IHandler<WithdrawPrice, Done>
{
    public Task<Result<Done>> Handle(WithdrawPrice command, CancellationToken ct) =>
        db.Write<Done>(
            "sales.withdraw-price",
            async token =>
            {
                var price = await db.Prices.FirstOrDefaultAsync(p => p.Id == command.PriceId, token);
                if (price is null) return PriceErrors.UnknownPrice(command.PriceId);
                if (price.WithdrawnAt is not null) return Done.It;
                var now = clock.GetUtcNow();
                if (price.ToPrice().RefusesWithdrawal(now) is { } refused) return refused;

                price.WithdrawnAt = now;
                return Done.It;
            },
            ct);
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
