using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.Host.SetUp;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Administration.Features.Shops;

/// <param name="Currency">Fixed since the set-up: every amount is kept in it.</param>
/// <param name="TimeZone">IANA name, for example <c>Asia/Shanghai</c>; business days and nightly jobs follow it.</param>
internal sealed record ShopInfo(string Name, string Currency, string TimeZone, string Language, DateTimeOffset SetUpAt, long Version) : IHasVersion;

[Requires(HostPermissions.Shop)]
internal sealed record GetShop : IRequest<ShopInfo>;

/// <summary>Changes the shop. Errors: shop.unknown-time-zone, shop.unknown-language, setup.not-done, concurrency.changed</summary>
[Requires(HostPermissions.Shop)]
internal sealed record ChangeShop(string Name, string TimeZone, string Language, long? IfVersion = null) : IRequest<ShopInfo>;

internal sealed class ChangeShopValidator : AbstractValidator<ChangeShop>
{
    public ChangeShopValidator()
    {
        RuleFor(s => s.Name).NotEmpty().MaximumLength(120);
        RuleFor(s => s.TimeZone).Must(z => z is { Length: <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)).WithErrorCode("shop.unknown-time-zone");
        RuleFor(s => s.Language).Must(l => l is "en" or "zh").WithErrorCode("shop.unknown-language");
    }
}

internal sealed class GetShopHandler(AdministrationDbContext db) : IHandler<GetShop, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(GetShop request, CancellationToken ct) =>
        await db.Shops.SingleOrDefaultAsync(ct) is { } row
            ? new ShopInfo(row.Name, row.Currency, row.TimeZone, row.Language, row.SetUpAt, row.Version)
            : SetUpErrors.NotSetUp;
}

internal sealed class ChangeShopHandler(AdministrationDbContext db, Shop shop) : IHandler<ChangeShop, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(ChangeShop request, CancellationToken ct)
    {
        var changed = await db.Write<Done>("administration.change-shop", async token =>
        {
            var row = await db.Shops.SingleOrDefaultAsync(token);
            if (row is null) return SetUpErrors.NotSetUp;
            if (request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
            (row.Name, row.TimeZone, row.Language) = (request.Name.Trim(), request.TimeZone, request.Language);
            return Done.It;
        }, ct);
        if (!changed.IsOk) return changed.Error!;
        await shop.Fresh(ct);
        return await new GetShopHandler(db).Handle(new(), ct);
    }
}
