using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.ItemFields;

/// <summary>See <see cref="ItemFieldInfo"/>.</summary>
internal sealed class ItemFieldRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required LocalName Name { get; set; }

    public ItemFieldKind Kind { get; init; }

    public bool Required { get; set; }

    public int? Limit { get; set; }

    /// <summary>A line each.</summary>
    public string? Choices { get; set; }

    public int Position { get; set; }

    public bool Active { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"item-field:{Key}";

    public ItemFieldInfo ToInfo() => new(
        Id, Key, Name, Kind, Required, Limit, Choices?.Split('\n') ?? [], Position, Active, Version);
}

internal static class ItemFieldTables
{
    // The longest choices that a field may have, with a line break after each.
    private const int LongestChoices = ItemFieldInfo.MostChoices * (ItemFieldInfo.LongestChoice + 1);

    public static void Define(ModelBuilder model) => model.Entity<ItemFieldRow>(e =>
    {
        e.ToTable("item_fields");
        e.Property(x => x.Key).HasMaxLength(ItemFieldInfo.LongestKey);
        e.Property(x => x.Choices).HasMaxLength(LongestChoices);
        e.Ignore(x => x.AuditSubject);
        e.HasIndex(x => x.Key).IsUnique();
    });
}

internal static class ItemFieldErrors
{
    public static readonly Error TooMany = Error.Conflict(
        "inventory.too-many-fields", $"A shop has at most {ItemFieldInfo.Most} fields of its own for items.")
        .With("most", ItemFieldInfo.Most);

    public static Error KeyTaken(string key) =>
        Error.Conflict("inventory.field-key-taken", $"There is a field '{key}' already.").With("key", key).At("key");

    public static Error Fixed(string key) => Error.Conflict(
        "inventory.field-fixed", $"Items may hold values of the field '{key}': its key and kind stay. Make another field.")
        .With("key", key).At("kind");

    public static Error ChoiceUsed(string key, string choice) => Error.Conflict(
        "inventory.field-choice-used", $"Items have '{choice}' in the field '{key}': that choice stays.")
        .With("key", key).With("choice", choice).At("choices");

    public static Error Unknown(string key) => Error.Invalid(
        "inventory.unknown-field", $"The shop has no field '{key}' for items.").With("key", key).At($"fields.{key}");

    public static Error Value(ItemFieldInfo field, string value) => Error.Invalid(
        "inventory.field-value", $"'{value}' can't stand in the field '{field.Key}'{Wanted(field)}.")
        .With("key", field.Key).With("name", field.Name.Default).With("value", value).At($"fields.{field.Key}");

    public static Error Missing(ItemFieldInfo field) => Error.Invalid(
        "inventory.field-required", $"The shop wants the field '{field.Key}' of every item.")
        .With("key", field.Key).With("name", field.Name.Default).At($"fields.{field.Key}");

    private static string Wanted(ItemFieldInfo field) => field.Kind switch
    {
        ItemFieldKind.Text => $": at most {field.Limit ?? ItemFieldInfo.LongestText} characters",
        ItemFieldKind.Number => $": a number of at most {field.Limit ?? 1_000_000_000}",
        ItemFieldKind.Day => ": a day as 2026-03-31",
        ItemFieldKind.YesNo => ": true or false",
        _ => $": one of {string.Join(", ", field.Choices)}",
    };
}
