using Monolith.Purchasing.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

/// <summary>What lists of suppliers and of customers have in common.</summary>
internal abstract class PartyList : IListKind
{
    public abstract string Name { get; }

    public IReadOnlyList<string> Columns { get; } = ["code", "name", "contact", "phone", "email", "address", "note", "credit", "payment_days"];

    public IReadOnlyList<string> Required { get; } = ["code", "name"];

    public Task<IReadOnlyList<PlannedLine>> Plan(IReadOnlyList<LineValues> lines, bool dryRun, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PlannedLine>>([.. lines.Select(l => Planned(l, dryRun))]);

    protected abstract Func<IServiceProvider, CancellationToken, Task<LineOutcome>> Read(LineValues line, string code);

    private PlannedLine Planned(LineValues line, bool dryRun)
    {
        var code = line.Needed("code");
        var act = Read(line, code);
        if (line.Error is { } error) return PlannedLine.Known(error);
        // Both, because letters of some languages fold one way only.
        return dryRun ? PlannedLine.Known(LineOutcome.Made) : new([code.ToUpperInvariant(), code.ToLowerInvariant()], act);
    }
}

internal sealed class SupplierList : PartyList
{
    public override string Name => "suppliers";

    protected override Func<IServiceProvider, CancellationToken, Task<LineOutcome>> Read(LineValues line, string code)
    {
        var supplier = new SaveSupplier(
            StableIds.Of("supplier", code), code, line.Needed("name"), line.Optional("contact"), line.Optional("phone"), line.Optional("email"),
            line.Optional("address"), line.Choice("credit", CreditStanding.Unknown), line.Number("payment_days", 30));
        return async (services, ct) => await services.GetRequiredService<ISender>().Send(supplier, ct) is { IsOk: false, Error: { } error } ? error : LineOutcome.Made;
    }
}

internal sealed class CustomerList : PartyList
{
    public override string Name => "customers";

    protected override Func<IServiceProvider, CancellationToken, Task<LineOutcome>> Read(LineValues line, string code)
    {
        var customer = new SaveCustomer(
            StableIds.Of("customer", code), code, line.Needed("name"), line.Optional("contact"), line.Optional("phone"), line.Optional("email"),
            line.Optional("address"), line.Optional("note"));
        return async (services, ct) =>
        {
            if (await services.GetRequiredService<ICustomers>().Find(customer.CustomerId, ct) is { } there && Same(there, customer)) return LineOutcome.AlreadyThere;
            return await services.GetRequiredService<ISender>().Send(customer, ct) is { IsOk: false, Error: { } error } ? error : LineOutcome.Made;
        };
    }

    private static bool Same(CustomerInfo there, SaveCustomer wanted) =>
        (there.Code, there.Name, there.Contact, there.Phone, there.Email, there.Address, there.Note, there.Active)
        == (wanted.Code, wanted.Name, wanted.Contact, wanted.Phone, wanted.Email, wanted.Address, wanted.Note, wanted.Active);
}
