using System.Globalization;
using FluentValidation;

namespace Monolith.Devices.PrintJobs.ListJobs;

/// <param name="Number">Part of the receipt number.</param>
/// <param name="Open">Only what is not settled: waiting, failed, unknown.</param>
[Requires(DevicesPermissions.View)]
internal sealed record ListJobs(string? Number, PrintJobState? State, Guid? DeviceId, Guid? TicketId, bool? Open, PageRequest Page) : IRequest<Page<PrintJobInfo>>;

internal sealed class ListJobsHandler(DevicesDbContext db) : IHandler<ListJobs, Page<PrintJobInfo>>
{
    public async Task<Result<Page<PrintJobInfo>>> Handle(ListJobs request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var jobs = Filter(request);
        var total = await jobs.CountAsync(ct);
        var rows = await (
            from j in Sorted(jobs, page).Skip(page.Skip).Take(page.Take)
            join d in db.Devices on j.DeviceId equals d.Id into named
            from d in named.DefaultIfEmpty()
            select new
            {
                j.Id, j.Kind, j.State, j.TicketId, j.TicketNumber, j.DeviceId, Device = d == null ? null : d.Name, j.Attempts, j.LastError, j.LastDetail, j.RequestedBy,
                j.CreatedAt, j.NextAttemptAt, j.FinishedAt,
            }).ToListAsync(ct);
        var ordered = rows.Select(j => new PrintJobInfo(
            j.Id, j.Kind, j.State, j.TicketId, j.TicketNumber, j.DeviceId, j.Device, j.Attempts, j.LastError, j.LastDetail, j.RequestedBy, j.CreatedAt, j.NextAttemptAt, j.FinishedAt));
        return new Page<PrintJobInfo>(InOrder(ordered, page).ToList(), total, page.Skip, page.Take);
    }

    private IQueryable<PrintJobRow> Filter(ListJobs request)
    {
        var jobs = db.Jobs.AsQueryable();
        if (request.State is { } state) jobs = jobs.Where(j => j.State == state);
        if (request.DeviceId is { } device) jobs = jobs.Where(j => j.DeviceId == device);
        if (request.TicketId is { } ticket) jobs = jobs.Where(j => j.TicketId == ticket);
        if (request.Open == true)
            jobs = jobs.Where(j => j.State == PrintJobState.Queued || j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown || j.State == PrintJobState.Printing);
#pragma warning disable CA1304, CA1311 // becomes the database's UPPER
        if (request.Number?.Trim().ToUpperInvariant() is { Length: > 0 } number) jobs = jobs.Where(j => j.TicketNumber != null && j.TicketNumber.ToUpper().Contains(number));
#pragma warning restore CA1304, CA1311
        return jobs;
    }

    private static IQueryable<PrintJobRow> Sorted(IQueryable<PrintJobRow> jobs, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => jobs.OrderBy(j => j.TicketNumber).ThenBy(j => j.Id),
        ("number", true) => jobs.OrderByDescending(j => j.TicketNumber).ThenByDescending(j => j.Id),
        ("time", false) => jobs.OrderBy(j => j.CreatedAt).ThenBy(j => j.Id),
        _ => jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id),
    };

    // A join does not promise the order of its left side.
    private static IEnumerable<PrintJobInfo> InOrder(IEnumerable<PrintJobInfo> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => rows.OrderBy(j => j.TicketNumber, StringComparer.Ordinal),
        ("number", true) => rows.OrderByDescending(j => j.TicketNumber, StringComparer.Ordinal),
        ("time", false) => rows.OrderBy(j => j.CreatedAt),
        _ => rows.OrderByDescending(j => j.CreatedAt),
    };
}

internal sealed class ListJobsValidator : AbstractValidator<ListJobs>
{
    public ListJobsValidator()
    {
        RuleFor(l => l.Number).MaximumLength(64);
        RuleFor(l => l.State).IsInEnum();
    }
}

internal static class ListJobsEndpoint
{
    private static readonly string[] Header = ["created", "ticket", "kind", "state", "device", "attempts", "error", "finished", "job"];

    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapGet("jobs", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                send.Send(q.ToRequest(new(q.Skip ?? 0, q.Take ?? 50, q.Sort, q.Descending ?? true)), ct).ToHttp())
            .Needs(DevicesPermissions.View).WithName("ListPrintJobs").WithSummary("Print jobs, newest first").Produces<Page<PrintJobInfo>>();
        devices.MapGet("jobs/export.csv", ([AsParameters] Query q, ISender send, CancellationToken ct) =>
                AllPages.ToCsv("print-jobs.csv", Header, page => send.Send(q.ToRequest(page), ct), Cells, q.Sort, q.Descending ?? true))
            .Needs(DevicesPermissions.View).WithName("ExportPrintJobs").WithSummary("Print jobs as CSV, at most 100,000 rows");
    }

    private static IReadOnlyList<string> Cells(PrintJobInfo j) =>
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
