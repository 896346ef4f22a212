namespace Monolith.Administration.Shops;

/// <summary>Keeps what the shop was before each change, and says it again.</summary>
internal static class ShopHistory
{
    /// <summary>Inside a write: changes the shop, and keeps what it was where something did change.</summary>
    public static async Task ChangeShop(
        this AdministrationDbContext db, ShopRow shop, DateTimeOffset now, Action change, CancellationToken ct)
    {
        var (before, logo) = (EarlierShopRow.Of(shop, now), EarlierLogoRow.Of(shop));
        change();
        if (before.IsAs(EarlierShopRow.Of(shop, now))) return;
        if (logo is not null && !await db.EarlierLogos.AnyAsync(l => l.Hash == logo.Hash, ct)) db.Add(logo);
        db.Add(before);
    }

    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<EarlierSite>> Earlier(this AdministrationDbContext db, Site now, CancellationToken ct)
    {
        var rows = await db.EarlierShops.AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var logos = (await db.EarlierLogos.AsNoTracking().ToListAsync(ct)).ToDictionary(l => l.Hash, l => l.Logo());
        return rows.ConvertAll(row => new EarlierSite(row.Until, now with
        {
            Name = row.Name,
            Address = row.Address,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone),
            Language = row.Language,
            Says = row.Letterhead(row.Logo is null ? null : logos[row.Logo]),
        }));
    }
}
