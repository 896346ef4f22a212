namespace Monolith.Devices.PrintJobs;

internal sealed record PrintJobInfo(
    Guid JobId, PrintJobKind Kind, PrintJobState State, Guid? TicketId, string? TicketNumber, Guid DeviceId, string? DeviceName, int Attempts, string? LastError,
    string? LastDetail, string? RequestedBy, DateTimeOffset CreatedAt, DateTimeOffset NextAttemptAt, DateTimeOffset? FinishedAt)
{
    public static PrintJobInfo Of(PrintJobRow j, string? device) => new(
        j.Id, j.Kind, j.State, j.TicketId, j.TicketNumber, j.DeviceId, device, j.Attempts, j.LastError, j.LastDetail, j.RequestedBy, j.CreatedAt, j.NextAttemptAt, j.FinishedAt);
}
