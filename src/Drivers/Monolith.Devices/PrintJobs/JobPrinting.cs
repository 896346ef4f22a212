using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Drivers.Sdk;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Devices.PrintJobs;

/// <summary>Prints one job: makes its document, takes it, sends it, writes down how it ended. Nothing is sent inside a transaction.</summary>
internal sealed class JobPrinting(IServiceScopeFactory scopes, DevicePool devices, TimeProvider clock)
{
    /// <summary>After this the cashier has closed the drawer long ago: it must not spring open beside the next customer.</summary>
    private static readonly TimeSpan DrawerWithin = TimeSpan.FromMinutes(1);

    public async Task<List<Guid>> DevicesDue(CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<PrintQueue>().DevicesDue(ct);
    }

    public async Task<int> MarkInterrupted(bool atStart, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<PrintQueue>().MarkInterrupted(atStart, ct);
    }

    /// <summary>Prints the device's next job. False when there is none that may go now.</summary>
    public async Task<bool> PrintNext(Guid deviceId, CancellationToken ct)
    {
        await using var scope = Scope();
        var queue = scope.ServiceProvider.GetRequiredService<PrintQueue>();
        if (await queue.Oldest(deviceId, ct) is not var (job, device)) return false;

        var opened = await devices.Printer(device, ct);
        if (!opened.TryGet(out var printer, out var error))
        {
            await queue.Settle(job.Id, PrintResult.Failed(error), ct);
            return true;
        }

        var made = await Document(scope.ServiceProvider, job, printer.Capabilities, ct);
        if (!made.TryGet(out var document, out error))
        {
            await queue.Settle(job.Id, PrintResult.Failed(error), ct);
            return true;
        }

        if (!await queue.Claim(job, JsonSerializer.Serialize(document, KernelJson.Options), ct)) return false;
        // From here on the paper may move: neither a stop nor a lost request cuts it off, only the printer's own deadline.
        var suppressDrawer = job.Kind != PrintJobKind.Original || job.Repeated || clock.GetUtcNow() - job.CreatedAt > DrawerWithin;
        var result = await printer.PrintAsync(document, new PrintOptions(job.Id, suppressDrawer), CancellationToken.None);
        await queue.Settle(job.Id, result, CancellationToken.None);
        return true;
    }

    private static async Task<DeviceResult<PrintDocument>> Document(IServiceProvider services, PrintJobRow job, PrinterCapabilities printer, CancellationToken ct)
    {
        try
        {
            if (job.Document is not null) return JsonSerializer.Deserialize<PrintDocument>(job.Document, KernelJson.Options)!;
            var receipt = await services.GetRequiredService<IReceipts>().For(job.TicketId!.Value, null, ct);
            return receipt is not null
                ? ReceiptLayout.Of(
                    receipt, printer, job.Kind == PrintJobKind.Copy,
                    services.GetRequiredService<ISites>().Here.At(receipt.CompletedAt).Letterhead.Logo?.Dots)
                : new DeviceError(DeviceErrorCode.NotFound, "There is no receipt for this ticket.");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException))
        {
            // One receipt that can't be laid out must not hold up those behind it.
            return new DeviceError(DeviceErrorCode.Malformed, $"The receipt could not be laid out: {failure.Message}");
        }
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("devices.printing");
        return scope;
    }
}
