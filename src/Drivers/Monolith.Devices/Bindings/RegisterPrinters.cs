using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings;

/// <summary>A register prints where it is bound to a printer that is in use.</summary>
internal sealed class RegisterPrinters(DevicesDbContext db) : IRegisterPrinters
{
    public async Task<IReadOnlyList<Guid>> Printing(CancellationToken ct) => await (
        from binding in db.Bindings
        join device in db.Devices on binding.DeviceId equals device.Id
        where binding.Role == DeviceRole.ReceiptPrinter && device.Active
        select binding.RegisterId).ToListAsync(ct);
}
