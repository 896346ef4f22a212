using Monolith.Import.Reading;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

internal sealed class CustomerList(ICustomerPlanning customers, ISender send) : PartyList<SaveCustomer>
{
    public override string Name => "customers";

    public override IReadOnlyList<ImportColumn> Columns => ListColumns.Customers;

    protected override string Key(string code) => customers.Key(code);

    protected override string CodeOf(SaveCustomer party) => party.Code;

    protected override Guid IdOf(SaveCustomer party) => party.CustomerId;

    protected override async Task<IReadOnlyDictionary<string,
        SaveCustomer>> Find(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await customers.Find(codes, ct)).ToDictionary(
            s => s.Key,
            s => new SaveCustomer(
                s.Value.CustomerId, s.Value.Code, s.Value.Name, s.Value.Contact, s.Value.Phone, s.Value.Email, s.Value.Address,
                    s.Value.Note,
                s.Value.Active),
            StringComparer.Ordinal);

    protected override SaveCustomer Wanted(SourceLine line, string code, SaveCustomer? there, Merging merge) => new(
        there?.CustomerId ?? Guid.CreateVersion7(), code,
        Merging.Kept(line.Text("name"), there?.Name ?? ""),
        merge.Text(line, "contact", there?.Contact),
        merge.Text(line, "phone", there?.Phone),
        merge.Text(line, "email", there?.Email),
        merge.Text(line, "address", there?.Address),
        merge.Text(line, "note", there?.Note),
        Merging.Kept(line.YesNo("active"), there?.Active ?? true));

    protected override IEnumerable<(string Field, string? Value)> Fields(SaveCustomer party) =>
    [
        ("name", party.Name), ("contact", party.Contact), ("phone", party.Phone), ("email", party.Email), ("address", party.Address),
        ("note", party.Note), ("active", party.Active ? "1" : "0"),
    ];

    protected override Error? Refuse(SaveCustomer party) => customers.Refuse(party);

    protected override async Task<IReadOnlyList<Error?>> Save(IReadOnlyList<(SaveCustomer Now, SaveCustomer? Before)> parties,
        CancellationToken ct)
    {
        var saved = await send.Send(new SaveCustomers([.. parties.Select(p => new CustomerChange(p.Now, p.Before))]), ct);
        return saved.IsOk ? [.. saved.Value.Select(s => s.Error)] : [.. parties.Select(_ => saved.Error)];
    }

    protected override async Task<IReadOnlyList<Error?>> Remove(IReadOnlyList<SaveCustomer> parties, CancellationToken ct)
    {
        var removed = await send.Send(new RemoveCustomers(parties), ct);
        return removed.IsOk ? [.. removed.Value.Select(s => s.Error)] : [.. parties.Select(_ => removed.Error)];
    }

    protected override Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> ids, CancellationToken ct) => customers.InUse(ids, ct);
}
