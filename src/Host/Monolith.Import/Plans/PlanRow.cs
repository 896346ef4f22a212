namespace Monolith.Import.Plans;

/// <summary>A file that was brought in, what would become of it, and what has.</summary>
internal sealed class PlanRow
{
    public required Guid Id { get; init; }

    /// <summary>The list it is one of, such as <c>items</c>.</summary>
    public required string List { get; init; }

    public required string FileName { get; init; }

    public long FileSize { get; init; }

    /// <summary>SHA-256 of the file: sent again with another content it is refused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The map it was read by, as JSON.</summary>
    public required string Map { get; set; }

    public required string MapName { get; set; }

    public bool EmptyClears { get; set; }

    public PlanState State { get; set; }

    public int Lines { get; set; }

    public int NewLines { get; set; }

    public int ChangedLines { get; set; }

    public int SameLines { get; set; }

    public int RefusedLines { get; set; }

    /// <summary>Lines that would write something and were refused then.</summary>
    public int Overtaken { get; set; }

    /// <summary>How many times it was applied: what an attempt makes has ids of its own.</summary>
    public int Attempt { get; set; }

    /// <summary>How many lines one step of carrying it out takes: few while tills sell.</summary>
    public int Step { get; set; }

    /// <summary>All lines below this number are carried out, or when it is taken back those at and above it are gone.</summary>
    public int Position { get; set; }

    /// <summary>How the file turned out to be written and what was found in it as a whole, as JSON.</summary>
    public string? Reading { get; set; }

    /// <summary>Of past sales: their figures, as JSON.</summary>
    public string? Report { get; set; }

    /// <summary>Why it could not be planned, or stopped: the error, as JSON.</summary>
    public string? Failure { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>When the last attempt began: what was used before that did not use what it wrote.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    public DateTimeOffset? AppliedAt { get; set; }

    public string? AppliedBy { get; set; }

    /// <summary>When its lines and its file were thrown away; the head stays.</summary>
    public DateTimeOffset? PurgedAt { get; set; }
}

internal enum PlanState
{
    /// <summary>The file is here; nothing was planned yet.</summary>
    Received,
    Planning,

    /// <summary>The file can't be planned; <see cref="PlanRow.Failure"/> says why.</summary>
    Unreadable,
    Planned,
    Applying,
    Applied,

    /// <summary>Given up in the middle: what was done is being taken back.</summary>
    Cancelling,

    /// <summary>Given up, and nothing is left of it.</summary>
    Cancelled,
    TakingBack,
    TakenBack,
}

internal static class PlanStates
{
    /// <summary>Somebody works on it, or died doing so.</summary>
    public static bool IsBusy(this PlanState state) =>
        state is PlanState.Planning or PlanState.Applying or PlanState.Cancelling or PlanState.TakingBack;

    public static bool CanApply(this PlanState state) =>
        state is PlanState.Planned or PlanState.Cancelled or PlanState.TakenBack;

    public static bool CanPlan(this PlanState state) =>
        state is PlanState.Received or PlanState.Unreadable or PlanState.Planned or PlanState.Cancelled or PlanState.TakenBack;
}
