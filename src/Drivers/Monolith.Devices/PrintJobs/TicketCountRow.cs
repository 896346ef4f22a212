namespace Monolith.Devices.PrintJobs;

/// <summary>How many tickets of a register were given a job, kept beside the jobs so that a lost one is noticed.</summary>
internal sealed class TicketCountRow
{
    public required Guid RegisterId { get; init; }

    public long Tickets { get; set; }
}
