namespace Monolith.Administration.Shops.SetLetterhead;

/// <summary>Says who the shop is on receipts and documents. Errors: setup.not-done, concurrency.changed</summary>
/// <param name="Address">At most 6 lines.</param>
/// <param name="ReceiptFooter">At most 8 lines; empty: the words that come with the product.</param>
[Requires(AdministrationPermissions.Shop)]
internal sealed record SetLetterhead(
    string? LegalName, [property: Lines] string? Address, string? TaxNumber, IReadOnlyList<LocalName> ReceiptFooter, long? IfVersion = null)
    : IRequest<ShopInfo>
{
    public const int MostAddressLines = 6;
}

internal sealed record LetterheadBody(
    string? LegalName = null, [property: Lines] string? Address = null, string? TaxNumber = null,
    IReadOnlyList<LocalName>? ReceiptFooter = null);

internal sealed class SetLetterheadValidator : AbstractValidator<SetLetterhead>
{
    public SetLetterheadValidator()
    {
        RuleFor(s => s.LegalName).MaximumLength(ShopRow.LongestLegalName);
        RuleFor(s => s.Address).MaximumLength(ShopRow.LongestAddress)
            .Must(a => a is null || a.Split('\n').Length <= SetLetterhead.MostAddressLines).WithErrorCode("shop.address-lines");
        RuleFor(s => s.TaxNumber).MaximumLength(ShopRow.LongestTaxNumber);
        RuleFor(s => s.ReceiptFooter).Must(f => f is { Count: <= FooterLines.Most }).WithErrorCode("shop.footer-lines");
        RuleForEach(s => s.ReceiptFooter).IsName();
    }
}

internal sealed class SetLetterheadHandler(AdministrationDbContext db, Shop shop, TimeProvider clock) : IHandler<SetLetterhead, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(SetLetterhead request, CancellationToken ct)
    {
        var changed = await db.Write<Done>("administration.set-letterhead", async token =>
        {
            var row = await db.Shops.SingleOrDefaultAsync(token);
            if (row is null) return SetUpErrors.NotSetUp;
            if (request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
            await db.ChangeShop(row, clock.GetUtcNow(), () =>
            {
                row.LegalName = Given(request.LegalName);
                row.Address = Given(request.Address?.Replace("\r", "", StringComparison.Ordinal));
                row.TaxNumber = Given(request.TaxNumber);
                row.ReceiptFooter = FooterLines.Keep(request.ReceiptFooter);
            }, token);
            return Done.It;
        }, ct);
        if (!changed.IsOk) return changed.Error!;
        await shop.Fresh(ct);
        return await new ShowShop.GetShopHandler(db).Handle(new(), ct);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal static class SetLetterheadEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("shop/letterhead", (LetterheadBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SetLetterhead(body.LegalName, body.Address, body.TaxNumber, body.ReceiptFooter ?? [], http.IfMatch()), ct).ToHttp())
            .Serves<SetLetterhead>()
            .KeepsWhatIsLeftOut(async (sp, _, ct) =>
                await sp.GetRequiredService<AdministrationDbContext>().Shops.SingleOrDefaultAsync(ct) is { } row ? ShopInfo.Of(row) : null)
            .WithName("SetLetterhead")
            .WithSummary("Legal name, address, tax number and the lines below receipts")
            .Produces<ShopInfo>();
}
