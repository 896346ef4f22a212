namespace Monolith.Finance.Journals;

internal enum JournalKind
{
    Sales,
    Stock,
    Cash,
    Manual,
}

internal enum JournalState
{
    /// <summary>Of a shift that is not over, or whose stock is still being booked.</summary>
    Open,
    Posted,
}

/// <summary>When a journal is posted: that of a single document at once, that of a shift when nothing can come any more.</summary>
internal static class Journal
{
    /// <summary>Under this lock journals are opened, numbered and posted, and what that depends on is changed.</summary>
    public const string Lock = "journals";

    /// <summary>Of the running numbers, which have no gaps, as auditors want them.</summary>
    public const string Series = "J";

    /// <summary>Who posts what no person posts.</summary>
    public const string SystemPoster = "system";

    /// <summary>Tickets and their stock arrive by different ways: a journal of stock waits for the last ticket's goods as well.</summary>
    public static bool IsWhole(JournalKind kind, ShiftRow shift) =>
        shift.ClosedAt is not null && (kind != JournalKind.Stock || shift.StockTickets >= shift.GoodsTickets);
}
