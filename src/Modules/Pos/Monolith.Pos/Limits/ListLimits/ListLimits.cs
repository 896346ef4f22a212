namespace Monolith.Pos.Limits.ListLimits;

/// <summary>How far each role may go at the till.</summary>
[Requires(PosPermissions.ViewLimits)]
internal sealed record ListLimits(ListQuery Query) : IRequest<Page<RoleLimits>>
{
    public static readonly ListOf<RoleLimits> List = Rows.Of<RoleLimits>("pos.limits")
        .Column("role", "pos.role", l => l.Role, c => c.Words("role"))
        .Column("percent", "pos.discount-percent", l => l.DiscountPercent, c => c.Figure())
        .Column("amount", "pos.discount-amount", l => l.DiscountAmount, c => c.Figure())
        .Column("return", "pos.return-amount", l => l.ReturnAmount, c => c.Figure())
        .InOneOrder();
}

/// <param name="DiscountPercent">Null in each figure: without limit.</param>
internal sealed record RoleLimits(string Role, Rate? DiscountPercent, Money? DiscountAmount, Money? ReturnAmount, long Version)
    : IHasVersion;

internal sealed class ListLimitsHandler(PosDbContext db, ICurrentActor current) : IHandler<ListLimits, Page<RoleLimits>>
{
    public async Task<Result<Page<RoleLimits>>> Handle(ListLimits request, CancellationToken ct)
    {
        var rows = await db.Limits.AsNoTracking().ToDictionaryAsync(l => l.Role, StringComparer.Ordinal, ct);
        return Roles.All.Select(role => Of(role, rows.GetValueOrDefault(role))).ToPage(ListLimits.List, request.Query, current.Actor);
    }

    public static RoleLimits Of(string role, LimitRow? row)
    {
        var limits = row?.Limits ?? LimitBook.NewShops(role);
        return new(role, limits.DiscountPercent, limits.DiscountAmount, limits.ReturnAmount, row?.Version ?? 0);
    }
}

internal static class ListLimitsEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos.MapList<ListLimits, RoleLimits>(
        "limits", ListLimits.List, q => new(q), "ListTillLimits", "How far each role may go at the till");
}
