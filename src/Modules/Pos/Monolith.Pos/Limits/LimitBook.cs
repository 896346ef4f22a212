namespace Monolith.Pos.Limits;

/// <summary>Says how far somebody may go. Asked only where a discount is given or goods come back without their sale, so it is read when
/// asked.</summary>
internal sealed class LimitBook(PosDbContext db, IStaffRoles roles)
{
    /// <summary>Of a new shop: a cashier gives a fifth, a clerk half, a manager all.</summary>
    public static TillLimits NewShops(string role) => role switch
    {
        Roles.Administrator or Roles.Manager => TillLimits.None,
        Roles.SalesClerk => new(Rate.FromPercent(50)),
        Roles.Cashier => new(Rate.FromPercent(20)),
        _ => new(Rate.Zero, Money.Zero, Money.Zero),
    };

    /// <summary>Of several roles each figure is the most generous. A key has no role: what it was given is its limit.</summary>
    public async Task<TillLimits> Of(Actor actor, CancellationToken ct)
    {
        if (actor.Kind is ActorKind.System or ActorKind.ApiKey || await roles.Of(actor.Id, ct) is not { } theirs) return TillLimits.None;
        var all = await db.Limits.AsNoTracking().Where(l => theirs.Contains(l.Role))
            .ToDictionaryAsync(l => l.Role, l => l.Limits, StringComparer.Ordinal, ct);
        var each = theirs.Select(role => all.GetValueOrDefault(role) ?? NewShops(role)).ToList();
        return each.Count == 0 ? new(Rate.Zero, Money.Zero, Money.Zero) : each.Aggregate(Wider);
    }

    private static TillLimits Wider(TillLimits a, TillLimits b) => new(
        Most(a.DiscountPercent, b.DiscountPercent), Most(a.DiscountAmount, b.DiscountAmount), Most(a.ReturnAmount, b.ReturnAmount));

    private static T? Most<T>(T? a, T? b)
        where T : struct, IComparable<T> => a is { } x && b is { } y ? (x.CompareTo(y) > 0 ? x : y) : null;
}
