using FluentValidation;

namespace Monolith.Devices.Features.ControlJobs;

/// <param name="Number">Part of the receipt number.</param>
/// <param name="Open">Only what is not settled: waiting, failed, unknown.</param>
[Requires(DevicesPermissions.View)]
internal sealed record ListJobs(string? Number, PrintJobState? State, Guid? DeviceId, Guid? TicketId, bool? Open, PageRequest Page) : IRequest<Page<JobRow>>;

internal sealed record JobRow(
    Guid JobId, PrintJobKind Kind, PrintJobState State, Guid? TicketId, string? TicketNumber, Guid DeviceId, string? DeviceName, int Attempts, string? LastError,
    string? LastDetail, string? RequestedBy, DateTimeOffset CreatedAt, DateTimeOffset NextAttemptAt, DateTimeOffset? FinishedAt)
{
    public static JobRow Of(PrintJob j, string? device) => new(
        j.Id, j.Kind, j.State, j.TicketId, j.TicketNumber, j.DeviceId, device, j.Attempts, j.LastError, j.LastDetail, j.RequestedBy, j.CreatedAt, j.NextAttemptAt, j.FinishedAt);
}

internal sealed class ListJobsHandler(DevicesDbContext db) : IHandler<ListJobs, Page<JobRow>>
{
    public async Task<Result<Page<JobRow>>> Handle(ListJobs request, CancellationToken ct)
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
        var ordered = rows.Select(j => new JobRow(
            j.Id, j.Kind, j.State, j.TicketId, j.TicketNumber, j.DeviceId, j.Device, j.Attempts, j.LastError, j.LastDetail, j.RequestedBy, j.CreatedAt, j.NextAttemptAt, j.FinishedAt));
        return new Page<JobRow>(InOrder(ordered, page).ToList(), total, page.Skip, page.Take);
    }

    private IQueryable<PrintJob> Filter(ListJobs request)
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

    private static IQueryable<PrintJob> Sorted(IQueryable<PrintJob> jobs, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => jobs.OrderBy(j => j.TicketNumber).ThenBy(j => j.Id),
        ("number", true) => jobs.OrderByDescending(j => j.TicketNumber).ThenByDescending(j => j.Id),
        ("time", false) => jobs.OrderBy(j => j.CreatedAt).ThenBy(j => j.Id),
        _ => jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id),
    };

    // A join does not promise the order of its left side.
    private static IEnumerable<JobRow> InOrder(IEnumerable<JobRow> rows, PageRequest page) => (page.Sort, page.Descending) switch
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
