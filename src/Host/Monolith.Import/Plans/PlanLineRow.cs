namespace Monolith.Import.Plans;

/// <summary>What would become of one line of a file.</summary>
internal sealed class PlanLineRow
{
    public required Guid PlanId { get; init; }

    /// <summary>From 0, in the order of the file.</summary>
    public required int No { get; init; }

    /// <summary>The line it begins at, as an editor counts.</summary>
    public required int Line { get; init; }

    /// <summary>What it is about: a SKU, a customer's code; cut where it is too long for one.</summary>
    public required string Key { get; init; }

    public required LineOutcome Outcome { get; init; }

    /// <summary>Field by field what would change, as JSON; null where nothing would.</summary>
    public string? Changes { get; init; }

    /// <summary>What was found in it, as JSON; null: nothing.</summary>
    public string? Findings { get; set; }

    /// <summary>What is to be written, as JSON; null where nothing is.</summary>
    public string? Payload { get; init; }

    public LineState State { get; set; }
}

internal enum LineOutcome
{
    New,
    Changed,
    Same,
    Refused,
}

internal enum LineState
{
    /// <summary>As the plan says; it is carried out where the plan's position is beyond it.</summary>
    Planned,

    /// <summary>Refused when it was applied: somebody had changed the same meanwhile.</summary>
    Overtaken,

    /// <summary>It couldn't be taken back: something has used it since.</summary>
    Stays,
}

/// <summary>A part of a file as it was sent.</summary>
internal sealed class FilePartRow
{
    public const int Size = 256 * 1024;

    public required Guid PlanId { get; init; }

    public required int No { get; init; }

    public required byte[] Bytes { get; init; }
}
