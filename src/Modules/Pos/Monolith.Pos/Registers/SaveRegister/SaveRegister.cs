using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Registers.SaveRegister;

internal sealed class SaveRegisterHandler(PosDbContext db, IWarehouses warehouses) : IHandler<Contracts.SaveRegister, RegisterInfo>
{
    /// Errors: pos.register-code-taken, pos.unknown-warehouse, concurrency.changed
    public async Task<Result<RegisterInfo>> Handle(Contracts.SaveRegister request, CancellationToken ct)
    {
        if (await warehouses.Find(request.WarehouseId, ct) is null) return PosErrors.UnknownWarehouse;
        var code = request.Code.Trim();

        return await db.Write<RegisterInfo>("pos.save-register", async token =>
        {
            await db.Lock("registers", token);
            var others = await db.Registers.AsNoTracking().Where(r => r.Id != request.RegisterId).Select(r => r.Code).ToListAsync(token);
            if (others.Contains(code, StringComparer.OrdinalIgnoreCase)) return PosErrors.RegisterCodeTaken(code);
            var register = await db.Registers.FirstOrDefaultAsync(r => r.Id == request.RegisterId, token);
            if (request.IfVersion is { } based && based != (register?.Version ?? 0)) return KernelErrors.Changed;
            if (register is null)
            {
                register = new RegisterRow { Id = request.RegisterId, Code = code, Name = request.Name, WarehouseId = request.WarehouseId };
                db.Add(register);
            }

            (register.Code, register.Name, register.WarehouseId, register.Active) = (code, request.Name.Trim(), request.WarehouseId, request.Active);
            var version = Next(register);
            var open = await db.Shifts.Where(s => s.RegisterId == register.Id && s.State == ShiftState.Open).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(token);
            var last = await RegisterNumbers.LastTickets(db, [register.Id], token);
            return new RegisterInfo(
                register.Id, register.Code, register.Name, register.WarehouseId, register.Active, open, version,
                last.GetValueOrDefault(register.Id) + 1);
        }, ct);
    }

    // The version that saving will give it.
    private long Next(RegisterRow register)
    {
        db.ChangeTracker.DetectChanges();
        return db.Entry(register).State switch
        {
            EntityState.Added => 1,
            EntityState.Modified => register.Version + 1,
            _ => register.Version,
        };
    }
}

internal sealed class SaveRegisterValidator : AbstractValidator<Contracts.SaveRegister>
{
    public SaveRegisterValidator()
    {
        RuleFor(r => r.RegisterId).NotEmpty();
        RuleFor(r => r.Code).NotEmpty().MaximumLength(PosLimits.RegisterCode).Matches(@"\A[A-Za-z0-9._/ -]*\z");
        RuleFor(r => r.Name).NotEmpty().MaximumLength(PosLimits.Name);
    }
}

internal static class SaveRegisterEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("registers/{registerId:guid}", (Guid registerId, Body body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.SaveRegister(registerId, body.Code, body.Name, body.WarehouseId, body.Active, http.IfMatch()), ct).ToHttp())
        .Serves<Contracts.SaveRegister>()
        .KeepsWhatIsLeftOut(async (sp, route, ct) =>
            (await sp.GetRequiredService<IRegisters>().All(ct)).FirstOrDefault(r => r.RegisterId == route.Id("registerId")))
        .WithName("SaveRegister")
        .WithSummary("Make a register or change it")
        .Produces<RegisterInfo>();

    internal sealed record Body(string Code, string Name, Guid WarehouseId, bool Active = true);
}
