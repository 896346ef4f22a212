using Microsoft.EntityFrameworkCore;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Photos;

/// <summary>A picture that proves what a stock document says: what was damaged, what arrived.</summary>
internal sealed class PhotoRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Found in the file itself, whatever it was called.</summary>
    public required string MediaType { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }
}

internal sealed record PhotoInfo(Guid PhotoId, Guid DocumentId, string Sha256, string MediaType, DateTimeOffset AddedAt, string AddedBy);

internal static class PhotoTables
{
    public static void Define(ModelBuilder model) => model.Entity<PhotoRow>(e =>
    {
        e.ToTable("photos");
        e.Property(x => x.Sha256).HasMaxLength(64);
        e.Property(x => x.MediaType).HasMaxLength(40);
        e.HasIndex(x => x.DocumentId);
    });
}

internal static class PhotoErrors
{
    public static readonly Error Unreadable = Error.Invalid(
        "inventory.photo-unreadable", "That isn't a picture in JPEG, PNG or WebP.").At("photo");

    public static Error TooLarge(int megabytes) => Error.TooLarge(
        "inventory.photo-too-large", $"A picture has at most {megabytes} MB: make it smaller.").With("megabytes", megabytes).At("photo");

    public static Error TooMany(int most) => Error.Conflict(
        "inventory.too-many-photos", $"A document has at most {most} pictures.").With("most", most).At("photo");

    public static Error Unknown(Guid photo) => Error.NotFound("inventory.unknown-photo", "There is no such picture.").With("photo", photo);
}
