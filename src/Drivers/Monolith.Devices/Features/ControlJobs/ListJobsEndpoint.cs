using System.Globalization;

namespace Monolith.Devices.Features.ControlJobs;

internal static class ListJobsEndpoint
{
    private static readonly string[] Header = ["created", "ticket", "kind", "state", "device", "attempts", "error", "finished", "job"];

    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapGet("jobs", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                send.Send(q.ToRequest(new(q.Skip ?? 0, q.Take ?? 50, q.Sort, q.Descending ?? true)), ct).ToHttp())
            .Needs(DevicesPermissions.View).WithName("ListPrintJobs").WithSummary("Print jobs, newest first").Produces<Page<JobRow>>();
        devices.MapGet("jobs/export.csv", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                AllPages.ToCsv("print-jobs.csv", Header, page => send.Send(q.ToRequest(page), ct), Cells, q.Sort, q.Descending ?? true))
            .Needs(DevicesPermissions.View).WithName("ExportPrintJobs").WithSummary("Print jobs as CSV, at most 100,000 rows");
    }

    private static IReadOnlyList<string> Cells(JobRow j) =>
    [
        Cell(j.CreatedAt), j.TicketNumber ?? "", Ui.Choices.Kebab(j.Kind.ToString()), Ui.Choices.Kebab(j.State.ToString()), j.DeviceName ?? "",
        j.Attempts.ToString(CultureInfo.InvariantCulture), j.LastError ?? "", Cell(j.FinishedAt), j.JobId.ToString(),
    ];

    private static string Cell(DateTimeOffset? at) => at is { } moment ? Listing.Moment(moment) : "";

    internal sealed record Query
    {
        public string? Number { get; init; }

        public string? State { get; init; }

        public Guid? DeviceId { get; init; }

        public Guid? TicketId { get; init; }

        public bool? Open { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        public ListJobs ToRequest(PageRequest page) => new(Number, StateOrNone(), DeviceId, TicketId, Open, page);

        // In any case of letters, as the answers write it; what is no state at all is left for the validator to refuse.
        private PrintJobState? StateOrNone() =>
            string.IsNullOrEmpty(State) ? null : Enum.TryParse<PrintJobState>(State, ignoreCase: true, out var state) ? state : (PrintJobState)(-1);
    }
}
