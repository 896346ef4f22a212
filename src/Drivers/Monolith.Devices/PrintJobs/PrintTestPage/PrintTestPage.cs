using System.Globalization;
using System.Text.Json;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Devices.PrintJobs.PrintTestPage;

/// <summary>Prints a page that shows whether the device is set up well. Errors: devices.unknown-device, devices.not-of-kind,
/// devices.inactive</summary>
[Requires(DevicesPermissions.Test)]
internal sealed record PrintTestPage(Guid DeviceId) : IRequest<PrintJobInfo>;

internal sealed class PrintTestPageHandler(DevicesDbContext db, ISites sites, PrintSignal signal, ICurrentActor current, TimeProvider clock)
    : IHandler<PrintTestPage, PrintJobInfo>
{
    public async Task<Result<PrintJobInfo>> Handle(PrintTestPage request, CancellationToken ct)
    {
        var made = await db.Write<PrintJobInfo>("devices.print-test", async token =>
        {
            var device = await db.Devices.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.DeviceId, token);
            if (device is null) return DevicesErrors.UnknownDevice;
            if (device.Kind != DeviceKind.ReceiptPrinter) return DevicesErrors.NotOfKind(DeviceKind.ReceiptPrinter);
            if (!device.Active) return DevicesErrors.DeviceInactive;
            var now = clock.GetUtcNow();
            var local = sites.Here.Local(now).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var job = new PrintJobRow
            {
                Id = Guid.CreateVersion7(),
                Kind = PrintJobKind.Test,
                DeviceId = device.Id,
                Document = JsonSerializer.Serialize(TestPage.Of(device.Name, sites.Here.Name, local), KernelJson.Options),
                RequestedBy = current.Actor.Name,
                CreatedAt = now,
                NextAttemptAt = now,
            };
            db.Add(job);
            db.Audit(device.AuditSubject, after: new { Test = job.Id });
            return PrintJobInfo.Of(job, device.Name);
        }, ct);
        if (made.IsOk) signal.Raise();
        return made;
    }
}

internal static class PrintTestPageEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPost("devices/{deviceId:guid}/test", (Guid deviceId, ISender send, CancellationToken ct) => send.Send(new PrintTestPage(deviceId), ct).ToHttp())
        .Serves<PrintTestPage>()
        .WithName("PrintTestPage")
        .WithSummary("Print a test page")
        .Produces<PrintJobInfo>();
}
