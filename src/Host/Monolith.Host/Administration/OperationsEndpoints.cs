using Monolith.Host.Administration.Features.Events;
using Monolith.Host.Administration.Features.Health;
using Monolith.Host.Administration.Features.Jobs;
using Monolith.Host.Administration.Features.Notices;
using Monolith.Host.Doctor;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Administration;

/// <summary>What keeps the shop running: jobs, events, health, notices.</summary>
internal static class OperationsEndpoints
{
    public static void MapAll(RouteGroupBuilder admin)
    {
        Jobs(admin.MapGroup("/jobs"));
        Events(admin.MapGroup("/events"));
        Notices(admin.MapGroup("/notices"));
        admin.MapGet("/health", (ISender send, CancellationToken ct) => send.Send(new GetHealth(), ct).ToHttp())
            .Needs(HostPermissions.Health).WithName("GetHealth").WithSummary("Database, events, jobs, disk").Produces<HealthView>();
        admin.MapGet("/doctor", (ISender send, CancellationToken ct) => send.Send(new RunDoctor(), ct).ToHttp())
            .Needs(HostPermissions.Doctor).WithName("RunDoctor").WithSummary("Prove that tickets, stock, books and figures agree").Produces<DoctorReport>();
    }

    private static void Jobs(RouteGroupBuilder jobs)
    {
        jobs.MapGet("", (ISender send, CancellationToken ct) => send.Send(new ListJobs(), ct).ToHttp())
            .Needs(HostPermissions.Jobs).WithName("ListJobs").WithSummary("Scheduled jobs: last run, next run, outcome").Produces<IReadOnlyList<JobInfo>>();
        jobs.MapGet("{name}/runs", (string name, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListJobRuns(name, page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Jobs).WithName("ListJobRuns").WithSummary("The last runs of one job").Produces<Page<JobRunInfo>>();
        jobs.MapPost("{name}/run", (string name, ISender send, CancellationToken ct) => send.Send(new RunJob(name), ct).ToHttp())
            .Needs(HostPermissions.RunJobs).WithName("RunJob").WithSummary("Run a job now").Produces<Done>();
    }

    private static void Events(RouteGroupBuilder events)
    {
        events.MapGet("", (ISender send, CancellationToken ct) => send.Send(new ListEvents(), ct).ToHttp())
            .Needs(HostPermissions.Events).WithName("ListEvents").WithSummary("Where each subscriber stands, and parked events").Produces<EventsView>();
        events.MapPost("parked/{module}/{parkedId:long}/retry", (string module, long parkedId, ISender send, CancellationToken ct) =>
                send.Send(new RetryEvent(module, parkedId), ct).ToHttp())
            .Needs(HostPermissions.SettleEvents).WithName("RetryEvent").WithSummary("Hand a parked event to its subscriber again").Produces<Done>();
        events.MapPost("parked/{module}/{parkedId:long}/skip", (string module, long parkedId, SkipBody body, ISender send, CancellationToken ct) =>
                send.Send(new SkipEvent(module, parkedId, body.Reason), ct).ToHttp())
            .Needs(HostPermissions.SettleEvents).WithName("SkipEvent").WithSummary("Give a parked event up, with a reason").Produces<Done>();
        events.MapPost("subscribers/{name}/rebuild", (string name, ISender send, CancellationToken ct) => send.Send(new RebuildSubscriber(name), ct).ToHttp())
            .Needs(HostPermissions.SettleEvents).WithName("RebuildSubscriber").WithSummary("Make a read model again from the first event").Produces<Done>();
    }

    private static void Notices(RouteGroupBuilder notices)
    {
        notices.MapGet("", (bool? all, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListNotices(all ?? false, page.ToRequest()), ct).ToHttp())
            .Needs(HostPermissions.Notices).WithName("ListNotices").WithSummary("What you should look at").Produces<Page<NoticeInfo>>();
        notices.MapPost("{noticeId:long}/done", (long noticeId, ISender send, CancellationToken ct) => send.Send(new SettleNotice(noticeId), ct).ToHttp())
            .Needs(HostPermissions.SettleNotices).WithName("SettleNotice").WithSummary("Say that it has been dealt with").Produces<NoticeInfo>();
    }
}

internal sealed record SkipBody(string Reason);
