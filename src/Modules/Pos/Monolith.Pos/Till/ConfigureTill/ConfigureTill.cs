using Monolith.Inventory.Contracts;
using Monolith.Pos.CashRoundings;
using Monolith.Pos.Limits;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till.ConfigureTill;

/// <summary>All that a till needs before its first scan.</summary>
/// <param name="RegisterId">The cashier's proof is for this one alone; null: for every register.</param>
[Requires(PosPermissions.Sell)]
internal sealed record ConfigureTill(Guid? RegisterId = null) : IRequest<TillConfiguration>;

/// <param name="Limits">How far the cashier's rights go.</param>
/// <param name="TaxRoundings">By day, those of days to come too.</param>
/// <param name="CashSteps">What cash is rounded to, by day, those of days to come too.</param>
/// <param name="BlindCount">They can't see what should be in the drawer.</param>
/// <param name="Printing">The registers whose receipts come out by themselves.</param>
internal sealed record TillConfiguration(
    TillShop Shop, Currency Currency, TillActor Actor, IReadOnlyList<string> Permissions, IReadOnlyList<RegisterInfo> Registers,
    IReadOnlyList<TenderKind> TenderKinds, IReadOnlyList<TillItem> QuickKeys, DateTimeOffset ServerTime, TillLimits Limits,
    bool BlindCount, IReadOnlyList<TaxRoundingInfo> TaxRoundings, IReadOnlyList<CashStep> CashSteps, IReadOnlyList<Guid> Printing);

/// <param name="Footer">Lines below a receipt; empty: none of the shop's own.</param>
/// <param name="Logo">The picture as an address that needs no network.</param>
internal sealed record TillShop(
    string Name, string Language, string TimeZone, string? LegalName, IReadOnlyList<string> Address, string? TaxNumber,
    IReadOnlyList<LocalName> Footer, string? Logo)
{
    public static TillShop Of(Site site)
    {
        var (says, logo) = (site.Letterhead, site.Letterhead.Logo);
        return new(
            site.Name, site.Language, site.TimeZone.Id, says.LegalName == site.Name ? null : says.LegalName, site.AddressLines,
            says.TaxNumber, says.ReceiptFooter,
            logo is null ? null : $"data:{logo.MediaType};base64,{Convert.ToBase64String(logo.File.Span)}");
    }
}

/// <param name="Grant">Proves on every ticket that they sold it, whoever is signed in when it arrives.</param>
internal sealed record TillActor(string Id, string Name, ActorKind Kind, string Grant);

internal sealed class ConfigureTillHandler(
    PosDbContext db, IRegisters registers, IItemCatalog catalog, IPriceQuotes prices, ITaxRoundings taxRoundings,
    CashRoundingMirror cash, ITillGrants grants, LimitBook limits,
    ICurrentActor current, ISites sites, IEnumerable<IRegisterPrinters> printers, TimeProvider clock)
    : IHandler<ConfigureTill, TillConfiguration>
{
    private const int QuickKeys = 24;
    private const int RecentTickets = 2_000;

    private static readonly string[] OfInterest =
        [.. PosPermissions.OfTickets, PosPermissions.CloseOthersShift, PosPermissions.PrintCopies, PosPermissions.SeeExpectedCash,
            PosPermissions.VoidSale];

    public async Task<Result<TillConfiguration>> Handle(ConfigureTill request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return new TillConfiguration(
            TillShop.Of(sites.Here),
            sites.Here.Currency,
            new(current.Actor.Id, current.Actor.Name, current.Actor.Kind, await grants.ForCashier(current.Actor, request.RegisterId, ct)),
            OfInterest.Where(current.Actor.Can).ToList(),
            (await registers.All(ct)).Where(r => r.Active).ToList(),
            [TenderKind.Cash, TenderKind.Card, TenderKind.Mobile],
            await TillItem.Quote(await BestKnown(ct), prices, now, ct),
            now,
            await limits.Of(current.Actor, ct),
            BlindCount.IsBlind(current.Actor),
            await taxRoundings.All(ct),
            await cash.ByDay(ct),
            [.. (await Task.WhenAll(printers.Select(p => p.Printing(ct)))).SelectMany(p => p)]);
    }

    // What was sold on most of the last tickets; a shop that has sold little yet gets its first items.
    private async Task<IReadOnlyList<ItemInfo>> BestKnown(CancellationToken ct)
    {
        var recent = db.Tickets.AsNoTracking().OrderByDescending(t => t.CompletedAt).Take(RecentTickets).Select(t => t.Id);
        var best = await db.Lines.AsNoTracking().Where(l => recent.Contains(l.TicketId) && !l.IsService)
            .GroupBy(l => l.ItemId).Select(g => new { Item = g.Key, Lines = g.Count() })
            .OrderByDescending(g => g.Lines).ThenBy(g => g.Item).Take(QuickKeys).Select(g => g.Item).ToListAsync(ct);
        var known = await catalog.FindMany(best, ct);
        var keys = best.Select(known.GetValueOrDefault).OfType<ItemInfo>().Where(i => i.Active).ToList();
        if (keys.Count == QuickKeys) return keys;

        var first = await catalog.Search(null, 0, QuickKeys, ct);
        return keys.Concat(first.Items.Where(i => keys.All(k => k.ItemId != i.ItemId))).Take(QuickKeys).ToList();
    }
}

internal static class ConfigureTillEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("session-config", (Guid? register, ISender send, CancellationToken ct) =>
            send.Send(new ConfigureTill(register), ct).ToHttp())
        .Serves<ConfigureTill>()
        .WithName("ConfigureTill")
        .WithSummary("All that a till needs before its first scan")
        .Produces<TillConfiguration>();
}
