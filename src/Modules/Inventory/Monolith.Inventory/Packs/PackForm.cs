using System.Text.Json;
using Monolith.Data;
using Monolith.Inventory.Seals;

namespace Monolith.Inventory.Packs;

/// <summary>What a pack is made of. Form 1, for ever.</summary>
internal static class PackForm
{
    public const string Rows = "rows.jsonl";
    public const string Seals = "seals.jsonl";
    public const string Key = "public-key.pem";
    public const string Summary = "summary.json";
    public const string Checksums = "SHA256SUMS";

    /// <summary>In the order in which they are written; the checksums of all others come last.</summary>
    public static readonly IReadOnlyList<string> Files = [Rows, Seals, Key, Summary];

    /// <summary>A line that is longer is none of ours.</summary>
    public const int LongestLine = 1024 * 1024;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}

/// <summary>A block as a line of a pack.</summary>
internal sealed record PackBlock(
    long Number, long FirstRow, long LastRow, byte[] Root, byte[] Marks, byte[] Previous, long SealedAt, byte[] Hash, byte[] Signature,
    byte[] PublicKey)
{
    public static PackBlock Of(SealBlockRow b) => new(
        b.Number, b.FirstRow, b.LastRow, b.Root, b.Marks, b.Previous, Instants.ToMicroseconds(b.SealedAt), b.Hash, b.Signature,
            b.PublicKey);

    /// <summary>Null where it is no block at all.</summary>
    public SealBlockRow? ToRow() => Root is null || Marks is null || Previous is null || Hash is null || Signature is null
        || PublicKey is null
        ? null
        : new()
        {
            Number = Number, FirstRow = FirstRow, LastRow = LastRow, Root = Root, Marks = Marks, Previous = Previous,
            SealedAt = Instants.FromMicroseconds(SealedAt), Hash = Hash, Signature = Signature, PublicKey = PublicKey,
        };
}

/// <param name="Movements">Of the period, by warehouse and account: they are added up again when the pack is verified.</param>
/// <param name="Opening">By warehouse, at the end of the day before the period.</param>
internal sealed record PackSummary(
    int Form, string Shop, string Currency, DateOnly? From, DateOnly? To, long FirstRow, long LastRow, long Rows, long InPeriod,
        long Unsealed,
    int Blocks, string Head, string KeyId, DateTimeOffset MadeAt, string MadeBy, string KnownAt, IReadOnlyList<PackFigure> Opening,
    IReadOnlyList<PackFigure> Movements, IReadOnlyList<PackFigure> Closing);

/// <param name="Account">The other side of the movement; none for an opening or closing.</param>
/// <param name="Value">In ten-thousandths of the currency's unit, as the rows have it.</param>
internal sealed record PackFigure(Guid Warehouse, string? Code, string? Account, long Rows, long Value);
