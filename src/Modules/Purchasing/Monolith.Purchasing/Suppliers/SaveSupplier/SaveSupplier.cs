using Microsoft.Extensions.DependencyInjection;
using Monolith.Data.Search;

namespace Monolith.Purchasing.Suppliers.SaveSupplier;

internal sealed class SaveSupplierValidator : AbstractValidator<Contracts.SaveSupplier>
{
    public SaveSupplierValidator()
    {
        RuleFor(x => x.SupplierId).NotEmpty();
        RuleFor(x => x.Code).IsCode(40);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
        RuleFor(x => x.Contact).MaximumLength(200);
        RuleFor(x => x.Phone).MaximumLength(50);
        RuleFor(x => x.Email).MaximumLength(200).EmailAddress().When(x => !string.IsNullOrWhiteSpace(x.Email));
        RuleFor(x => x.Address).MaximumLength(500);
        RuleFor(x => x.Credit).IsInEnum();
        RuleFor(x => x.PaymentDays).InclusiveBetween(0, 365);
    }
}

/// Errors: purchasing.supplier-code-taken, concurrency.changed
internal sealed class SaveSupplierHandler(PurchasingDbContext db) : IHandler<Contracts.SaveSupplier, SupplierInfo>
{
    public Task<Result<SupplierInfo>> Handle(Contracts.SaveSupplier command, CancellationToken ct) =>
        db.Write("purchasing.save-supplier", token => Save(command, token), ct);

    private async Task<Result<SupplierInfo>> Save(Contracts.SaveSupplier command, CancellationToken ct)
    {
        var key = SupplierMapping.Key(command.Code);
        if (await db.Suppliers.AnyAsync(s => s.CodeKey == key && s.Id != command.SupplierId,
            ct)) return SupplierErrors.SupplierCodeTaken(command.Code.Trim());

        var supplier = await db.Suppliers.FirstOrDefaultAsync(s => s.Id == command.SupplierId, ct);
        if (command.IfVersion is { } version && version != (supplier?.Version ?? 0)) return KernelErrors.Changed;
        var before = supplier is null ? [] : SupplierQueries.WordsOf(supplier);
        if (supplier is null) db.Add(supplier = command.NewRow());
        else supplier.Take(command);
        await db.Index(supplier, before, SupplierQueries.WordsOf(supplier), ct);

        // The version goes up when the write is saved; the answer carries it as it will be.
        return supplier.ToInfo() with { Version = db.Entry(supplier).State == EntityState.Unchanged ? supplier.Version
            : supplier.Version + 1 };
    }
}

internal static class SaveSupplierEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("suppliers/{supplierId:guid}",
            (Guid supplierId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(supplierId, request.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveSupplier>()
            .KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var id = route.Id("supplierId");
                return (await sp.GetRequiredService<PurchasingDbContext>().Suppliers.FirstOrDefaultAsync(s => s.Id == id, ct))?.ToInfo();
            })
            .WithName("SaveSupplier")
            .WithSummary("Make a supplier or change one; If-Match guards against changes meanwhile")
            .Produces<SupplierInfo>();

    internal sealed record Body(
        string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null, string? Address = null,
        CreditStanding Credit = CreditStanding.Unknown, int PaymentDays = 30, bool Active = true)
    {
        public Contracts.SaveSupplier ToCommand(Guid id, long? ifVersion) =>
            new(id, Code, Name, Contact, Phone, Email, Address, Credit, PaymentDays, Active, ifVersion);
    }
}
