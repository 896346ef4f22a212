using Microsoft.EntityFrameworkCore;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Persistence;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Purchasing.Features;

/// Errors: purchasing.supplier-code-taken, concurrency.changed
internal sealed class SaveSupplierHandler(PurchasingDbContext db) : IHandler<SaveSupplier, SupplierInfo>
{
    public Task<Result<SupplierInfo>> Handle(SaveSupplier command, CancellationToken ct) =>
        db.Write("purchasing.save-supplier", token => Save(command, token), ct);

    private async Task<Result<SupplierInfo>> Save(SaveSupplier command, CancellationToken ct)
    {
        var code = command.Code.Trim();
        var key = code.ToLowerInvariant();
        if (await db.Suppliers.AnyAsync(s => s.CodeKey == key && s.Id != command.SupplierId, ct)) return PurchasingErrors.SupplierCodeTaken(code);

        var supplier = await db.Suppliers.FirstOrDefaultAsync(s => s.Id == command.SupplierId, ct);
        if (command.IfVersion is { } version && version != (supplier?.Version ?? 0)) return KernelErrors.Changed;
        if (supplier is null)
        {
            supplier = new SupplierRow { Id = command.SupplierId, Code = code, CodeKey = key, Name = "", Find = "" };
            db.Add(supplier);
        }

        (supplier.Code, supplier.CodeKey, supplier.Name) = (code, key, command.Name.Trim());
        supplier.Contact = Text(command.Contact);
        supplier.Phone = Text(command.Phone);
        supplier.Email = Text(command.Email);
        supplier.Address = Text(command.Address);
        (supplier.Credit, supplier.PaymentDays, supplier.Active) = (command.Credit, command.PaymentDays, command.Active);
        supplier.Find = string.Join('\n', ((string?[])[code, supplier.Name, supplier.Contact, supplier.Phone, supplier.Email]).OfType<string>()).ToLowerInvariant();

        // The version goes up when the write is saved; the answer carries it as it will be.
        return supplier.ToInfo() with { Version = db.Entry(supplier).State == EntityState.Unchanged ? supplier.Version : supplier.Version + 1 };
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
