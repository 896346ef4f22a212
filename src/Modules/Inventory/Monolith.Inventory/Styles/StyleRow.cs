using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Styles;

/// <summary>See <see cref="StyleInfo"/>.</summary>
internal sealed class StyleRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    /// <summary>The code in capitals, unique.</summary>
    public required string CodeKey { get; set; }

    public required LocalName Name { get; set; }

    /// <summary>Code and names in lower case: what it is found by.</summary>
    public required string Find { get; set; }

    /// <summary>Names and values as <see cref="StyleAxes"/> writes them.</summary>
    public required string Axes { get; set; }

    public required string Unit { get; set; }

    public string? Category { get; set; }

    public required string TaxCategory { get; set; }

    public string? Brand { get; set; }

    public string? Specification { get; set; }

    public string? Origin { get; set; }

    public required string SkuPattern { get; set; }

    public bool Active { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"style:{Code}";

    public StyleInfo ToInfo() => new(
        Id, Code, Name, StyleAxes.Read(Axes), Unit, Category, TaxCategory, Brand, Specification, Origin, SkuPattern, Active, Version);
}

internal static class StyleAxes
{
    public static string Write(IReadOnlyList<StyleAxis> axes) => JsonSerializer.Serialize(axes, JsonSerializerOptions.Web);

    public static IReadOnlyList<StyleAxis> Read(string text) =>
        JsonSerializer.Deserialize<IReadOnlyList<StyleAxis>>(text, JsonSerializerOptions.Web) ?? [];
}

internal static class StyleTables
{
    public static void Define(ModelBuilder model) => model.Entity<StyleRow>(e =>
    {
        e.ToTable("styles");
        e.Property(x => x.Code).HasMaxLength(StyleErrors.LongestCode);
        e.Property(x => x.CodeKey).HasMaxLength(StyleErrors.LongestCode);
        e.Property(x => x.Unit).HasMaxLength(20);
        e.Property(x => x.Category).HasMaxLength(100);
        e.Property(x => x.TaxCategory).HasMaxLength(40);
        e.Property(x => x.Brand).HasMaxLength(ItemInfo.LongestBrand);
        e.Property(x => x.Specification).HasMaxLength(ItemInfo.LongestSpecification);
        e.Property(x => x.Origin).HasMaxLength(ItemInfo.LongestOrigin);
        e.Property(x => x.SkuPattern).HasMaxLength(StyleErrors.LongestPattern);
        e.Ignore(x => x.AuditSubject);
        e.HasIndex(x => x.CodeKey).IsUnique();
    });
}
