using Monolith.Finance.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Administration.SetUp;

internal sealed class SetUpShopValidator : AbstractValidator<SetUpShop>
{
    public SetUpShopValidator()
    {
        RuleFor(s => s.Company).NotEmpty().MaximumLength(120);
        RuleFor(s => s.Currency).Must(c => SharedKernel.Currency.Find(c) is not null).WithErrorCode("setup.unknown-currency");
        RuleFor(s => s.TimeZone).Must(z => TimeZoneInfo.TryFindSystemTimeZoneById(z ?? "", out _)).WithErrorCode("setup.unknown-time-zone");
        RuleFor(s => s.Language).Must(l => l is "en" or "zh").WithErrorCode("setup.unknown-language");
        RuleFor(s => s.ChartTemplate).Must(t => t is "china" or "international").WithErrorCode("setup.unknown-chart");
        RuleFor(s => s.UserName!).Matches("^[A-Za-z0-9._-]{2,60}$").When(s => s.UserName is not null);
        RuleFor(s => s.Password!).NotNull().WithErrorCode("user.password-too-short").IsGoodPassword(s => s.UserName, s => s.Company).When(s => s.UserName is not null);
    }
}
