using Monolith.Data.Search;

namespace Monolith.Sales.Persistence;

internal sealed class SalesDbContext(DbContextOptions<SalesDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "sal_";

    public DbSet<PriceRow> Prices => Set<PriceRow>();

    public DbSet<TaxCategoryRow> TaxCategories => Set<TaxCategoryRow>();

    public DbSet<TaxRateRow> TaxRates => Set<TaxRateRow>();

    public DbSet<TaxRoundingRow> TaxRoundings => Set<TaxRoundingRow>();

    public DbSet<CustomerRow> Customers => Set<CustomerRow>();

    public DbSet<CustomerTicketRow> CustomerTickets => Set<CustomerTicketRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<PriceRow>(e =>
        {
            e.ToTable("prices");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Unit).HasMaxLength(Inventory.Contracts.ItemPack.LongestUnit);
            e.HasIndex(x => new { x.ItemId, x.From });
        });
        model.Entity<TaxCategoryRow>(e =>
        {
            e.ToTable("tax_categories");
            e.HasKey(x => x.Code);
            e.Property(x => x.Code).HasMaxLength(TaxCategoryRow.LongestCode);
        });
        model.Entity<TaxRateRow>(e =>
        {
            e.ToTable("tax_rates");
            e.HasKey(x => new { x.Category, x.From });
            e.Property(x => x.Category).HasMaxLength(TaxCategoryRow.LongestCode);
        });
        model.Entity<TaxRoundingRow>(e =>
        {
            e.ToTable("tax_roundings");
            e.HasKey(x => x.From);
            e.Property(x => x.From).ValueGeneratedNever();
        });
        model.Entity<CustomerRow>(e =>
        {
            e.ToTable("customers");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Code).HasMaxLength(40);
            e.Property(x => x.CodeKey).HasMaxLength(40);
            e.Property(x => x.Phone).HasMaxLength(50);
            e.Property(x => x.Address).HasMaxLength(500);
            e.Property(x => x.Note).HasMaxLength(1000);
            e.HasIndex(x => x.CodeKey).IsUnique();
            e.HasIndex(x => x.Name);
        });
        model.Found<CustomerRow>(this, "customer_parts");
        model.Entity<CustomerTicketRow>(e =>
        {
            e.ToTable("customer_tickets");
            e.HasKey(x => x.TicketId);
            e.Property(x => x.TicketId).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(40);
            e.HasIndex(x => new { x.CustomerId, x.CompletedAt });
        });
    }
}
