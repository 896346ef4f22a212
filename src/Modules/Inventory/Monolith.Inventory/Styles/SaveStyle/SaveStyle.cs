using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Styles.SaveStyle;

/// <summary>Makes a style or changes it, and with it what its variants have in common: category, tax category, brand, specification and
/// origin, and their names where nobody gave them others. Errors: inventory.style-code-taken, inventory.style-value-used,
/// inventory.style-unit-used, inventory.unknown-tax-category, concurrency.changed</summary>
[Requires(InventoryPermissions.EditItems)]
internal sealed record SaveStyle(
    Guid StyleId, string Code, LocalName Name, IReadOnlyList<StyleAxis> Axes, string Unit = "pcs", string? Category = null,
    string TaxCategory = "standard", string? Brand = null, string? Specification = null, string? Origin = null,
    string SkuPattern = StyleInfo.UsualPattern, bool Active = true, long? IfVersion = null) : IRequest<StyleInfo>;

internal sealed class SaveStyleValidator : AbstractValidator<SaveStyle>
{
    public SaveStyleValidator()
    {
        RuleFor(s => s.StyleId).NotEmpty();
        RuleFor(s => s.Code).NotEmpty().MaximumLength(StyleErrors.LongestCode);
        RuleFor(s => s.Name).IsName();
        RuleFor(s => s.Unit).NotEmpty().MaximumLength(20);
        RuleFor(s => s.Category).MaximumLength(100);
        RuleFor(s => s.TaxCategory).NotEmpty().MaximumLength(40);
        RuleFor(s => s.Brand).MaximumLength(ItemInfo.LongestBrand);
        RuleFor(s => s.Specification).MaximumLength(ItemInfo.LongestSpecification);
        RuleFor(s => s.Origin).MaximumLength(ItemInfo.LongestOrigin);
        RuleFor(s => s.SkuPattern).NotEmpty().MaximumLength(StyleErrors.LongestPattern);
        RuleFor(s => s.Axes).Must(a => a is { Count: > 0 and <= StyleInfo.MostAxes }).WithErrorCode("inventory.style-axes")
            .WithMessage($"A style has 1 to {StyleInfo.MostAxes} axes, such as size and colour.");
        RuleForEach(s => s.Axes).Must(HasName).WithErrorCode("inventory.axis-name").WithMessage("Say what differs along this axis.")
            .Must(HasValues).WithErrorCode("inventory.axis-values")
            .WithMessage($"1 to {StyleInfo.MostValues} different values of at most {StyleInfo.LongestValue} characters, without slashes.");
        RuleFor(s => s.Axes).Must(HaveRoom).WithErrorCode("inventory.too-many-variants")
            .WithMessage($"A style has at most {StyleInfo.MostVariants} variants: its axes have room for more.");
    }

    private static bool HasName(StyleAxis? axis) => axis?.Name.Default is { Length: > 0 and <= 40 };

    private static bool HasValues(StyleAxis? axis) =>
        axis?.Values is { Count: > 0 and <= StyleInfo.MostValues } values
        && values.All(v => !string.IsNullOrWhiteSpace(v) && v.Trim().Length <= StyleInfo.LongestValue)
        && !values.Any(v => v.Contains('/', StringComparison.Ordinal))
        && values.Select(v => Folding.Words(v)).Distinct().Count() == values.Count;

    private static bool HaveRoom(IReadOnlyList<StyleAxis>? axes) =>
        axes is null || axes.Aggregate(1L, (room, axis) => room * Math.Max(1, axis?.Values?.Count ?? 1)) <= StyleInfo.MostVariants;
}

internal static class SaveStyleEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("styles/{id:guid}", (Guid id, Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveStyle(
                    id, b.Code, b.Name, b.Axes, b.Unit, b.Category, b.TaxCategory, b.Brand, b.Specification, b.Origin, b.SkuPattern,
                    b.Active, http.IfMatch()), ct).ToHttp())
            .Serves<SaveStyle>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<StyleBook>().Find(route.Id("id"), ct))
            .WithName("SaveStyle").WithSummary("Make a style, or change it and what its variants have in common").Produces<StyleInfo>();

    internal sealed record Body(
        string Code, LocalName Name, IReadOnlyList<StyleAxis> Axes, string Unit = "pcs", string? Category = null,
        string TaxCategory = "standard", string? Brand = null, string? Specification = null, string? Origin = null,
        string SkuPattern = StyleInfo.UsualPattern, bool Active = true);
}
