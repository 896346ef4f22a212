namespace Monolith.Pos.Limits.ListLimits;

/// <summary>How far each role may go at the till.</summary>
[Requires(PosPermissions.EditLimits)]
internal sealed record ListLimits : IRequest<IReadOnlyList<RoleLimits>>;

/// <param name="DiscountPercent">Null in each figure: without limit.</param>
internal sealed record RoleLimits(string Role, Rate? DiscountPercent, Money? DiscountAmount, Money? ReturnAmount, long Version)
    : IHasVersion;

internal sealed class ListLimitsHandler(PosDbContext db) : IHandler<ListLimits, IReadOnlyList<RoleLimits>>
{
    public async Task<Result<IReadOnlyList<RoleLimits>>> Handle(ListLimits request, CancellationToken ct)
    {
        var rows = await db.Limits.AsNoTracking().ToDictionaryAsync(l => l.Role, StringComparer.Ordinal, ct);
        return Result.Of<IReadOnlyList<RoleLimits>>([.. Roles.All.Select(role => Of(role, rows.GetValueOrDefault(role)))]);
    }

    public static RoleLimits Of(string role, LimitRow? row)
    {
        var limits = row?.Limits ?? LimitBook.NewShops(role);
        return new(role, limits.DiscountPercent, limits.DiscountAmount, limits.ReturnAmount, row?.Version ?? 0);
    }
}

internal static class ListLimitsEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("limits", (ISender send, CancellationToken ct) => send.Send(new ListLimits(), ct).ToHttp())
        .Serves<ListLimits>()
        .WithName("ListTillLimits")
        .WithSummary("How far each role may go at the till")
        .Produces<IReadOnlyList<RoleLimits>>();
}
