using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Approvals;

/// <summary>An adjustment or write-off worth more than one person may decide: it waits for another's word, and moves nothing until then.
/// </summary>
internal sealed class StockRequestRow : IVersioned
{
    /// <summary>The client's id; the document that may come of it has the same.</summary>
    public required Guid Id { get; init; }

    public required bool Scrap { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>The document as it was asked for.</summary>
    public required string Asked { get; init; }

    /// <summary>What it would have moved when it was asked for: lines, values.</summary>
    public required string Tried { get; init; }

    /// <summary>Gains and losses added up without their signs.</summary>
    public required Money Worth { get; init; }

    public required int LineCount { get; init; }

    public string? Reason { get; init; }

    public string? ReasonCode { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string AskedById { get; init; }

    public required string AskedBy { get; init; }

    public StockRequestState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedById { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? DecidedBecause { get; set; }

    /// <summary>Of the document that came of it.</summary>
    public string? DocumentNumber { get; set; }

    public long Version { get; set; }

    public AdjustStock ReadAsked() => JsonSerializer.Deserialize<AdjustStock>(Asked, KernelJson.Options)!;

    public StockDocumentInfo ReadTried() => JsonSerializer.Deserialize<StockDocumentInfo>(Tried, KernelJson.Options)!;

    public StockRequestInfo ToInfo() => new(
        Id, Scrap, WarehouseId, State, Worth, LineCount, Reason, ReasonCode, AskedAt, AskedBy, DecidedAt, DecidedBy, DecidedBecause,
        DocumentNumber);
}

internal enum StockRequestState
{
    Waiting,
    Approved,
    Refused,

    /// <summary>Whoever asked doesn't want it any more.</summary>
    Withdrawn,
}

/// <param name="Worth">Gains and losses added up without their signs; null where the reader may not see costs.</param>
internal sealed record StockRequestInfo(
    Guid RequestId, bool Scrap, Guid WarehouseId, StockRequestState State, Money? Worth, int Lines, string? Reason, string? ReasonCode,
    DateTimeOffset AskedAt, string AskedBy, DateTimeOffset? DecidedAt, string? DecidedBy, string? DecidedBecause, string? DocumentNumber);

/// <summary>Above what an adjustment or a write-off needs another person; without a row nothing does.</summary>
internal sealed class ApprovalLimitRow : IVersioned
{
    public const int Shop = 1;

    public int Id { get; init; } = Shop;

    public Money? Adjustment { get; set; }

    public Money? Scrap { get; set; }

    public long Version { get; set; }
}

internal static class ApprovalTables
{
    private const int Unlimited = -1;

    public static void Define(ModelBuilder model)
    {
        model.Entity<StockRequestRow>(e =>
        {
            e.ToTable("stock_requests");
            e.Property(x => x.Asked).HasMaxLength(Unlimited);
            e.Property(x => x.Tried).HasMaxLength(Unlimited);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ReasonCode).HasMaxLength(20);
            e.Property(x => x.AskedById).HasMaxLength(80);
            e.Property(x => x.DecidedById).HasMaxLength(80);
            e.Property(x => x.DecidedBecause).HasMaxLength(500);
            e.Property(x => x.DocumentNumber).HasMaxLength(40);
            e.HasIndex(x => new { x.State, x.AskedAt });
        });
        model.Entity<ApprovalLimitRow>(e =>
        {
            e.ToTable("approval_limits");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
