using Monolith.Inventory.Contracts;
using Monolith.Pos.Findings;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets;

/// <summary>Says what about a ticket isn't as the house would have it: prices, taxes, rights, and how far those go.</summary>
internal sealed class TicketJudge(TicketRights rights, int digits)
{
    public const string Undecided = "pos.found-tax-undecided";

    private static readonly Rate All = Rate.FromPercent(100);

    private readonly List<Found> _found = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private Money _discounts;
    private Money _paidBack;

    public IReadOnlyList<Found> Found => _found;

    public void Finds(int place, Error refusal, string code, params object?[] args) =>
        Add(Findings.Found.Of(AtLine(place, refusal), code, args));

    /// <summary>A right that is missing is said once.</summary>
    public void Needs(int place, string permission, Error refusal)
    {
        if (rights.Missing(permission, AtLine(place, refusal)) is { } found && _missing.Add(permission)) Add(found);
    }

    /// <summary>A till may have learned of a pack before somebody changed it: what it handed out is what it says.</summary>
    public void Pack(int place, CompleteTicketLine line, ItemInfo item, ItemPack? ours)
    {
        if (line.EntryUnit is not { } unit || line.EntryQuantity is not { } packs) return;
        var size = PackMath.Size(line.Quantity, packs);
        if (ours is not null && ours.Size == size) return;
        Finds(place, PosErrors.PackDiffers(item.Sku, unit).At("entryUnit"), "pos.found-pack", item.Sku, unit, size, ours?.Size);
    }

    public void Price(int place, CompleteTicketLine line, ItemInfo item, PriceQuote quote)
    {
        if (quote.UnitPrice is not { } price || price == line.UnitPrice) return;
        if (string.IsNullOrWhiteSpace(line.PriceReason))
        {
            var refusal = PosErrors.PriceExpired(item.Sku, line.UnitPrice, price).At("unitPrice");
            Finds(place, refusal, "pos.found-price", item.Sku, line.UnitPrice.ToText(digits), price.ToText(digits));
            return;
        }

        Needs(place, PosPermissions.OverridePrice, PosErrors.PriceOverrideNotAllowed.At("unitPrice"));
    }

    /// <returns>The tax to reckon with: the till's, since that stands on the customer's receipt.</returns>
    public TaxQuote Tax(int place, CompleteTicketLine line, ItemInfo item, TaxQuote ours)
    {
        if (!ours.Decided) Finds(place, PosErrors.TaxUndecided(item.Sku, ours.Category).At("tax"), Undecided, item.Sku, ours.Category);
        if (line.Tax is not { } said) return ours;
        var theirs = new TaxQuote(said.Category, said.Rate, said.Inclusive, ours.Decided);
        if (theirs == ours) return ours;
        var refusal = PosErrors.TaxDiffers(item.Sku, said.Rate, ours.Rate).At("tax");
        Finds(place, refusal, "pos.found-tax", item.Sku, said.Category, said.Rate, ours.Category, ours.Rate);
        return theirs;
    }

    /// <summary>The till rounded the taxes in another way than the house does on that day.</summary>
    public void TaxRounding(TaxRounding? said, TaxRounding ours)
    {
        if (said is not { } theirs || theirs == ours) return;
        var refusal = PosErrors.TaxRoundingDiffers(theirs).At("taxRounding");
        Add(Findings.Found.Of(refusal, "pos.found-tax-rounding", Word(theirs), Word(ours)));

        static Sentence Word(TaxRounding rounding) => Sentence.Word(Words.Key("tax-rounding", rounding));
    }

    public void Discount(int place, CompleteTicketLine line, ItemInfo item)
    {
        if (line.Off().IsZero) return;
        Needs(place, PosPermissions.Discount, PosErrors.DiscountNotAllowed.At("discount"));
        _discounts += line.Off().Abs();
        if (rights.Limit(PosPermissions.Discount, l => l.DiscountPercent) is not { } most || most >= All) return;
        var gross = Exact.Extend(line.Entered(), line.UnitPrice, digits).Abs();
        if (IsWithin(line.Off().Abs(), gross, most)) return;
        var refusal = PosErrors.BeyondLimit(rights.CashierName, most.ToString()).At("discount");
        Finds(place, refusal, "pos.found-discount-percent", item.Sku, line.Off().Abs().ToText(digits), gross.ToText(digits), most);
    }

    /// <summary>Rounded up: the last cent of a discount on the whole ticket falls on one of its lines.</summary>
    private bool IsWithin(Money discount, Money gross, Rate most)
    {
        var unit = 1L;
        for (var place = digits; place < Money.Decimals; place++) unit *= 10;
        return (Int128)(discount.Scaled - unit) * Rate.Scale < (Int128)gross.Scaled * most.Scaled;
    }

    /// <summary>Goods that come back without the ticket they were sold on.</summary>
    public void BlindReturn(int place, LineAmount figures)
    {
        Needs(place, PosPermissions.ReturnWithoutOrigin, PosErrors.ReturnWithoutOriginNotAllowed.At("originTicketId"));
        _paidBack -= figures.Net + figures.Tax;
    }

    /// <summary>What is limited over the whole ticket.</summary>
    public void Totals()
    {
        if (rights.Limit(PosPermissions.Discount, l => l.DiscountAmount) is { } discount && _discounts > discount)
            Add(Findings.Found.Of(Beyond(discount), "pos.found-discount-amount", _discounts.ToText(digits), discount.ToText(digits)));
        if (rights.Limit(PosPermissions.ReturnWithoutOrigin, l => l.ReturnAmount) is { } back && _paidBack > back)
            Add(Findings.Found.Of(Beyond(back), "pos.found-return-amount", _paidBack.ToText(digits), back.ToText(digits)));
    }

    private Error Beyond(Money limit) => PosErrors.BeyondLimit(rights.CashierName, limit.ToText(digits)).At("lines");

    private void Add(Found found) => _found.Add(found);

    private static Error AtLine(int place, Error error) => error.At($"lines[{place}].{error.Field}");
}
