using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.Sales.Persistence;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Sales.Features;

internal static class SaveTaxCategoryEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("tax-categories/{code}", (string code, Body b, ISender send, CancellationToken ct) =>
                send.Send(new SaveTaxCategory(code, b.Name, b.NameZh, b.Inclusive, b.Rate, b.From), ct).ToHttp())
            .Needs(SalesPermissions.EditTaxes)
            .WithName("SaveTaxCategory")
            .WithSummary("Make or change a tax category and set its rate from a day on")
            .Produces<TaxCategoryInfo>();

    internal sealed record Body(string Name, string? NameZh, bool Inclusive, Rate Rate, DateOnly? From = null);
}

internal sealed class SaveTaxCategoryValidator : AbstractValidator<SaveTaxCategory>
{
    private static readonly Rate Highest = Rate.FromPercent(100);

    public SaveTaxCategoryValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(TaxCategoryRow.LongestCode).Matches("^[a-z0-9]+(-[a-z0-9]+)*$");
        RuleFor(x => x.Name).NotEmpty().MaximumLength(100);
        RuleFor(x => x.NameZh).MaximumLength(100);
        RuleFor(x => x.Rate).Must(r => r <= Highest).WithErrorCode("input.out-of-range");
        RuleFor(x => x.From).InclusiveBetween(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1));
    }
}
