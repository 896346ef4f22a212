using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.CashRoundings;

/// <summary>What cash is rounded to from a day on, in the shop's time zone.</summary>
internal sealed class CashRoundingRow : IAudited, IMirrored
{
    public required DateOnly From { get; init; }

    /// <summary>0: cash is paid to the last digit.</summary>
    public required Money Step { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "cash-rounding";
}
