using Monolith.SharedKernel.Audit;

namespace Monolith.Import.Maps;

/// <summary>A map of the shop's own.</summary>
internal sealed class MapRow : IAudited
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in lower case: unique whatever the letter case.</summary>
    public required string NameKey { get; set; }

    /// <summary>The list it reads; null: any.</summary>
    public string? List { get; set; }

    public required string Json { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required string SavedBy { get; set; }

    public string AuditSubject => $"import-map:{Name}";
}
