using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Items;

namespace Monolith.Inventory.Pictures;

/// <summary>A picture of an item, as it was added and in small.</summary>
internal sealed class PictureRow
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>The first stands for the item.</summary>
    public int Position { get; set; }

    public required string Sha256 { get; init; }

    /// <summary>Found in the file itself, whatever it was called.</summary>
    public required string MediaType { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>A JPEG of at most <see cref="AddPicture.AddPicture.SmallEdge"/> dots.</summary>
    public required byte[] Small { get; init; }

    /// <summary>The SHA-256 of the small one: its name, under which it never changes.</summary>
    public required string SmallName { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }
}

/// <param name="Small">The name of the small one at <c>/api/inventory/pictures</c>.</param>
internal sealed record PictureInfo(
    Guid PictureId, Guid ItemId, int Position, string Sha256, string MediaType, string Small, DateTimeOffset AddedAt, string AddedBy);

internal static class PictureTables
{
    public static void Define(ModelBuilder model) => model.Entity<PictureRow>(e =>
    {
        e.ToTable("pictures");
        e.Property(x => x.Sha256).HasMaxLength(64);
        e.Property(x => x.SmallName).HasMaxLength(64);
        e.Property(x => x.MediaType).HasMaxLength(40);
        e.HasIndex(x => x.ItemId);
        e.HasIndex(x => x.SmallName);
        e.HasOne<ItemRow>().WithMany().HasForeignKey(x => x.ItemId);
    });
}

internal static class PictureErrors
{
    public static Error TooMany(int most) => Error.Conflict(
        "inventory.too-many-pictures", $"An item has at most {most} pictures: remove one first.").With("most", most).At("picture");

    public static Error TooManyDots(int millions) => Error.Invalid(
        "inventory.picture-too-many-dots", $"The picture can't be unpacked, or has more than {millions} million dots: save it smaller.")
        .With("millions", millions).At("picture");

    public static Error Unknown(string picture) =>
        Error.NotFound("inventory.unknown-picture", "There is no such picture.").With("picture", picture);

    public static Error OtherPictures(string sku) => Error.Conflict(
        "inventory.other-pictures", $"The item {sku} has other pictures by now. Load them again and repeat your change.")
        .With("sku", sku).At("pictures");
}
