using System.Globalization;
using System.Text.Json;
using Monolith.Devices.Features.ControlJobs;
using Monolith.Devices.Printing;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Shop;

namespace Monolith.Devices.Features.PrintTest;

/// <summary>Prints a page that shows whether the device is set up well. Errors: devices.unknown-device, devices.inactive</summary>
[Requires(DevicesPermissions.Print)]
internal sealed record PrintTestPage(Guid DeviceId) : IRequest<JobRow>;

internal sealed class PrintTestPageHandler(DevicesDbContext db, IShop shop, PrintSignal signal, ICurrentActor current, TimeProvider clock)
    : IHandler<PrintTestPage, JobRow>
{
    public async Task<Result<JobRow>> Handle(PrintTestPage request, CancellationToken ct)
    {
        var made = await db.Write<JobRow>("devices.print-test", async token =>
        {
            var device = await db.Devices.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.DeviceId, token);
            if (device is null) return DevicesErrors.UnknownDevice;
            if (!device.Active) return DevicesErrors.DeviceInactive;
            var now = clock.GetUtcNow();
            var local = TimeZoneInfo.ConvertTime(now, shop.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var job = new PrintJob
            {
                Id = Guid.CreateVersion7(),
                Kind = PrintJobKind.Test,
                DeviceId = device.Id,
                Document = JsonSerializer.Serialize(TestPage.Of(device.Name, shop.Name, local), KernelJson.Options),
                RequestedBy = current.Actor.Name,
                CreatedAt = now,
                NextAttemptAt = now,
            };
            db.Add(job);
            db.Audit(device.AuditSubject, after: new { Test = job.Id });
            return JobRow.Of(job, device.Name);
        }, ct);
        if (made.IsOk) signal.Raise();
        return made;
    }
}

internal static class PrintTestEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPost("devices/{deviceId:guid}/test", (Guid deviceId, ISender send, CancellationToken ct) => send.Send(new PrintTestPage(deviceId), ct).ToHttp())
        .Needs(DevicesPermissions.Print)
        .WithName("PrintTestPage")
        .WithSummary("Print a test page")
        .Produces<JobRow>();
}
