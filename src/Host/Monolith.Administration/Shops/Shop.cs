namespace Monolith.Administration.Shops;

/// <summary>The shop as every module sees it: one immutable snapshot, swapped when it changes.</summary>
internal sealed class Shop(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<AdministrationDbContext, ShopRow, int, Site>(scopes, signals, clock), ISites
{
    private static readonly Site None = new(Site.First, "", null, Currency.Find("EUR")!, TimeZoneInfo.Utc, "en");
    private static readonly AsyncLocal<Site?> Making = new();
    private volatile Site? _here;

    public bool IsSetUp => _here is not null;

    public Site Here => _here ?? Making.Value ?? None;

    IReadOnlyList<Site> ISites.All => [Here];

    Site? ISites.Find(int number) => number == Site.First ? Here : null;

    /// <summary>For who is making the shop, and nobody else: the first documents need its currency before it is kept. Ends with the
    /// caller.</summary>
    public static void Make(ShopRow row) => Making.Value = SiteOf(row);

    protected override async Task<IReadOnlyList<(int Key, Site? Value)>> Shape(
        AdministrationDbContext db, IReadOnlyList<ShopRow> changed, CancellationToken ct)
    {
        var sites = new List<(int, Site?)>();
        foreach (var row in changed)
        {
            var site = SiteOf(row);
            sites.Add((row.Id, site with { Earlier = await db.Earlier(site, ct) }));
        }

        return sites;
    }

    protected override void Moved(int key, Site? before, Site? after) => _here = after;

    private static Site SiteOf(ShopRow row) => new(
        Site.First,
        row.Name,
        row.Address,
        Currency.Find(row.Currency) ?? throw new InvalidOperationException($"The shop's currency {row.Currency} is unknown."),
        TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone),
        row.Language,
        row.OpeningDay,
        row.Letterhead());
}
