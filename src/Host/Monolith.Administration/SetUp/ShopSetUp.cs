using Monolith.Finance.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Administration.SetUp;

internal sealed class SetUpShopValidator : AbstractValidator<SetUpShop>
{
    public SetUpShopValidator()
    {
        RuleFor(s => s.Company).NotEmpty().MaximumLength(120).Must(PlainText.IsLine).WithErrorCode("input.malformed");
        RuleFor(s => s.Currency).Must(c => SharedKernel.Currency.Find(c) is not null).WithErrorCode("setup.unknown-currency");
        RuleFor(s => s.TimeZone).Must(z => TimeZoneInfo.TryFindSystemTimeZoneById(z ?? "", out _)).WithErrorCode("setup.unknown-time-zone");
        RuleFor(s => s.Language).Must(l => l is "en" or "zh").WithErrorCode("setup.unknown-language");
        RuleFor(s => s.ChartTemplate).Must(t => t is "china" or "international").WithErrorCode("setup.unknown-chart");
        RuleFor(s => s.StandardRate).Must(IsRate).WithErrorCode("setup.tax-rate");
        RuleFor(s => s.ReducedRate).Must(IsRate).WithErrorCode("setup.tax-rate");
        RuleFor(s => s.UserName!).Matches(@"\A[A-Za-z0-9._-]{2,60}\z").When(s => s.UserName is not null);
        RuleFor(s => s.DisplayName).MaximumLength(100).Must(PlainText.IsLine).WithErrorCode("input.malformed");
        RuleFor(s => s.Password!).NotNull().WithErrorCode("user.password-too-short").IsGoodPassword(s => s.UserName, s => s.Company).When(s => s.UserName is not null);
    }

    private static bool IsRate(Rate? rate) => rate is not { } given || given <= Rate.FromPercent(100);
}

internal sealed class ShopSetUp(AdministrationDbContext db, DefaultRoles roles, Hashes hashes, Shop shop, ISender send, TimeProvider clock)
    : IShopSetUp
{
    private static readonly SetUpShopValidator Validator = new();
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<Result<Done>> Run(SetUpShop wanted, CancellationToken ct)
    {
        if (Refuses(wanted) is { } refused) return refused;
        await OneAtATime.WaitAsync(ct);
        try
        {
            // Once begun it goes to its end: a browser that hangs up leaves no half of a shop.
            return await Make(wanted, CancellationToken.None);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static Error? Refuses(SetUpShop wanted)
    {
        var failures = Validator.Validate(wanted).Errors;
        if (failures.Count == 0) return null;
        var errors = failures.Select(f =>
            Error.Invalid(f.ErrorCode.Contains('.', StringComparison.Ordinal) ? f.ErrorCode : "input.invalid", f.ErrorMessage)
            .At(char.ToLowerInvariant(f.PropertyName[0]) + f.PropertyName[1..])).ToList();
        return errors[0] with { Others = errors.Skip(1).ToList() };
    }

    private async Task<Result<Done>> Make(SetUpShop wanted, CancellationToken ct)
    {
        await shop.Fresh(ct);
        if (shop.IsSetUp) return SetUpErrors.DoneAlready;

        await roles.Ensure(ct);
        var row = new ShopRow
        {
            Name = wanted.Company.Trim(), Currency = wanted.Currency, TimeZone = wanted.TimeZone, Language = wanted.Language, SetUpAt = clock.GetUtcNow(),
        };
        Shop.Make(row); // the row itself comes last
        var modules = await FillModules(wanted, ct);
        if (!modules.IsOk) return modules.Error!;

        var made = await db.Write<Done>("administration.set-up", async token =>
        {
            if (await db.Shops.AnyAsync(token)) return SetUpErrors.DoneAlready;
            db.Add(row);
            if (wanted.UserName is not null) db.Add(Administrator(wanted));
            return Done.It;
        }, ct);
        if (made.IsOk) await shop.Fresh(ct); // from its row, as every later start
        return made;
    }

    private async Task<Result<Done>> FillModules(SetUpShop wanted, CancellationToken ct)
    {
        var china = wanted.ChartTemplate == "china";
        // Japan's qualified invoices round once a rate; elsewhere the shop chooses.
        TaxRounding? rounding = wanted.Currency == "JPY" ? TaxRounding.PerTicket : null;
        var taxes = await send.Send(
            new ApplyTaxTemplate(wanted.ChartTemplate, wanted.PricesHoldTax, wanted.StandardRate, wanted.ReducedRate, rounding), ct);
        if (!taxes.IsOk) return taxes.Error!;
        var chart = await send.Send(new ApplyChartTemplate(wanted.ChartTemplate), ct);
        if (!chart.IsOk) return chart.Error!;
        var warehouse = await send.Send(
            new SaveWarehouse(FirstIds.Warehouse, "MAIN", china ? "主仓库" : "Main warehouse", IsDefault: true), ct);
        if (!warehouse.IsOk) return warehouse.Error!;
        var register = await send.Send(new SaveRegister(FirstIds.Register, "K1", china ? "1号收银台" : "Register 1", FirstIds.Warehouse), ct);
        return register.IsOk ? Done.It : register.Error!;
    }

    private User Administrator(SetUpShop wanted)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = wanted.UserName!,
            NormalizedName = User.Normalize(wanted.UserName!),
            DisplayName = wanted.DisplayName ?? wanted.UserName!,
            SecurityStamp = Hashes.Random(32),
            Roles = RoleNames.Administrator,
            Language = wanted.Language,
            CreatedAt = clock.GetUtcNow(),
        };
        user.PasswordHash = hashes.OfPerson(user, wanted.Password!);
        return user;
    }
}
