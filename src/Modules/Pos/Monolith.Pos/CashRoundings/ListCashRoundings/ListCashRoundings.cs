namespace Monolith.Pos.CashRoundings.ListCashRoundings;

/// <summary>What cash is rounded to, by the day from which.</summary>
[Requires(PosPermissions.View)]
internal sealed record ListCashRoundings(ListQuery Query) : IRequest<Page<CashStep>>
{
    public static readonly ListOf<CashStep> List = Rows.Of<CashStep>("pos.cash-roundings")
        .Column("from", "ui.from", r => r.From == DateOnly.MinValue ? null : (DateOnly?)r.From, c => c.Sortable(r => r.From))
        .Column("step", "pos.cash-step", r => r.Step, c => c.Figure())
        .SortedBy("from");
}

internal sealed class ListCashRoundingsHandler(CashRoundingMirror roundings, ICurrentActor current)
    : IHandler<ListCashRoundings, Page<CashStep>>
{
    public async Task<Result<Page<CashStep>>> Handle(ListCashRoundings request, CancellationToken ct) =>
        (await roundings.ByDay(ct)).ToPage(ListCashRoundings.List, request.Query, current.Actor);
}

internal static class ListCashRoundingsEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos.MapList<ListCashRoundings, CashStep>(
        "cash-roundings", ListCashRoundings.List, q => new(q), "ListCashRoundings", "What cash is rounded to, with the day it holds from");
}
