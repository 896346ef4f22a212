using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Counts;

/// <summary>Somebody said: at this moment there were so many, here. The last word of an area holds; no word is ever lost.</summary>
internal sealed class CountEntryRow : IAppendOnly
{
    /// <summary>The client's: sent twice it is kept once.</summary>
    public required Guid Id { get; init; }

    public required Guid CountId { get; init; }

    public required int AreaNo { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>1, or 2 where it was counted again by somebody else.</summary>
    public required int Round { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>When they were there, by the shop's clock.</summary>
    public required DateTimeOffset CountedAt { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required CountSource Source { get; init; }

    public required string CounterId { get; init; }

    public required string Counter { get; init; }
}

/// <summary>A tag that was read in a count. However often and by whomever it is read, it counts once.</summary>
internal sealed class CountTagRow : IAppendOnly
{
    public required Guid CountId { get; init; }

    /// <summary>The tag's own number, 24 hexadecimal digits.</summary>
    public required string Epc { get; init; }

    public required int AreaNo { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>How many pieces it hangs on: one, or a pack's.</summary>
    public required Quantity Pieces { get; init; }
}
