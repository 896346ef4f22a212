using Monolith.Import.Reading;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

internal sealed class SupplierList(ISupplierPlanning suppliers, ISender send) : PartyList<SaveSupplier>
{
    public override string Name => "suppliers";

    public override IReadOnlyList<ImportColumn> Columns => ListColumns.Suppliers;

    protected override string Key(string code) => suppliers.Key(code);

    protected override string CodeOf(SaveSupplier party) => party.Code;

    protected override Guid IdOf(SaveSupplier party) => party.SupplierId;

    protected override async Task<IReadOnlyDictionary<string,
        SaveSupplier>> Find(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await suppliers.Find(codes, ct)).ToDictionary(
            s => s.Key,
            s => new SaveSupplier(
                s.Value.SupplierId, s.Value.Code, s.Value.Name, s.Value.Contact, s.Value.Phone, s.Value.Email, s.Value.Address,
                    s.Value.Credit,
                s.Value.PaymentDays, s.Value.Active),
            StringComparer.Ordinal);

    protected override SaveSupplier Wanted(SourceLine line, string code, SaveSupplier? there, Merging merge) => new(
        there?.SupplierId ?? Guid.CreateVersion7(), code,
        Merging.Kept(line.Text("name"), there?.Name ?? ""),
        merge.Text(line, "contact", there?.Contact),
        merge.Text(line, "phone", there?.Phone),
        merge.Text(line, "email", there?.Email),
        merge.Text(line, "address", there?.Address),
        Merging.Kept(line.Choice<CreditStanding>("credit"), there?.Credit ?? CreditStanding.Unknown),
        Merging.Kept(line.Whole("payment_days"), there?.PaymentDays ?? 30),
        Merging.Kept(line.YesNo("active"), there?.Active ?? true));

    protected override IEnumerable<(string Field, string? Value)> Fields(SaveSupplier party) =>
    [
        ("name", party.Name), ("contact", party.Contact), ("phone", party.Phone), ("email", party.Email), ("address", party.Address),
        ("credit", party.Credit.ToString().ToLowerInvariant()), ("payment_days", $"{party.PaymentDays}"),
            ("active", party.Active ? "1" : "0"),
    ];

    protected override Error? Refuse(SaveSupplier party) => suppliers.Refuse(party);

    protected override async Task<IReadOnlyList<Error?>> Save(IReadOnlyList<(SaveSupplier Now, SaveSupplier? Before)> parties,
        CancellationToken ct)
    {
        var saved = await send.Send(new SaveSuppliers([.. parties.Select(p => new SupplierChange(p.Now, p.Before))]), ct);
        return saved.IsOk ? [.. saved.Value.Select(s => s.Error)] : [.. parties.Select(_ => saved.Error)];
    }

    protected override async Task<IReadOnlyList<Error?>> Remove(IReadOnlyList<SaveSupplier> parties, CancellationToken ct)
    {
        var removed = await send.Send(new RemoveSuppliers(parties), ct);
        return removed.IsOk ? [.. removed.Value.Select(s => s.Error)] : [.. parties.Select(_ => removed.Error)];
    }

    protected override Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> ids, CancellationToken ct) => suppliers.InUse(ids, ct);
}
