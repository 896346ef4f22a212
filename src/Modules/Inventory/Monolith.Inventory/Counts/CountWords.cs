namespace Monolith.Inventory.Counts;

internal enum CountState
{
    /// <summary>Made, not begun: nothing is on its sheet yet.</summary>
    Planned,
    Counting,

    /// <summary>Counted, and waiting for somebody else's word.</summary>
    Approving,
    Posted,

    /// <summary>Given up before it was posted, or a drill that is over.</summary>
    Closed,

    /// <summary>Posted, and taken back.</summary>
    Cancelled,
}

/// <summary>What is counted.</summary>
internal enum CountScope
{
    Everything,

    /// <summary>Some of everything, drawn by lot.</summary>
    Sample,
    Category,
    ChosenItems,

    /// <summary>What is due in a rolling cycle: what moves most value often, the rest seldom.</summary>
    AbcCycle,

    /// <summary>What sold least in the last quarter, first.</summary>
    SlowMovers,
}

/// <summary>Why the books and the shelf differ.</summary>
internal enum CountCause
{
    /// <summary>Looked for and not found.</summary>
    Unexplained,
    OperatorError,
    SystemError,
    Theft,
    Damage,
    Misplaced,
    SupplierShort,
    WrongUnit,
    Other,
}

internal enum CountSource
{
    Typed,
    Scanned,
    Rfid,
}
