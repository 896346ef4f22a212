namespace Monolith.Purchasing.Tests;

public sealed class SupplierTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_supplier_is_kept_with_contact_and_credit_standing(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var saved = await house.Ok(new SaveSupplier(
            Guid.CreateVersion7(), " S-1 ", "晨光文具", "李女士", "021-5555", "li@example.com", "上海", CreditStanding.Watch, 45));
        Assert.Equal(("S-1", 1L), (saved.Code, saved.Version));
        Assert.Equal(saved, (await house.Ok(new ShowSupplier(saved.SupplierId))).Supplier);
        var listed = Assert.Single((await house.Ok(new ListSuppliers(new("李女")))).Items);
        Assert.Equal((saved.SupplierId, saved.Code, saved.Credit, saved.Version), (listed.SupplierId, listed.Code, listed.Credit, listed.Version));
        Assert.Equal((saved.Contact, saved.Phone, saved.Email, saved.Address), (listed.Contact, listed.Phone, listed.Email, listed.Address));
        Assert.Equal((saved.Name, saved.PaymentDays, saved.Active), (listed.Name, listed.PaymentDays, listed.Active));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_code_belongs_to_one_supplier_whatever_its_letter_case(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        await house.Supplier("abc");
        var refused = await house.Refused(new SaveSupplier(Guid.CreateVersion7(), "ABC", "Another"));
        Assert.Equal(("purchasing.supplier-code-taken", "code"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_change_based_on_an_old_version_is_refused()
    {
        await using var house = await PurchasingHouse.Open();
        var id = await house.Supplier();
        await house.Ok(new SaveSupplier(id, "S-1", "New name", IfVersion: 1));
        Assert.Equal("concurrency.changed", (await house.Refused(new SaveSupplier(id, "S-1", "Newer name", IfVersion: 1))).Code);
    }

    [Fact]
    public async Task What_does_not_fit_a_supplier_is_refused_by_field()
    {
        await using var house = await PurchasingHouse.Open();
        var good = new SaveSupplier(Guid.CreateVersion7(), "S-1", "Name");
        Assert.Equal(("input.required", "code"), At(await house.Refused(good with { Code = " " })));
        Assert.Equal(("input.too-long", "code"), At(await house.Refused(good with { Code = new string('x', 41) })));
        Assert.Equal(("input.out-of-range", "paymentDays"), At(await house.Refused(good with { PaymentDays = 366 })));
        Assert.Equal(("input.malformed", "email"), At(await house.Refused(good with { Email = "nobody" })));
        Assert.Equal(("input.malformed", "credit"), At(await house.Refused(good with { Credit = (CreditStanding)9 })));
        Assert.Equal("purchasing.unknown-supplier", (await house.Refused(new ShowSupplier(Guid.CreateVersion7()))).Code);
    }

    private static (string Code, string? Field) At(Error error) => (error.Code, error.Field);
}
