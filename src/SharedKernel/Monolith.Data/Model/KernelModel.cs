using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monolith.SharedKernel.Audit;

namespace Monolith.Data.Model;

/// <summary>The tables that every module has of its own: events, positions, parked events, answered requests, running numbers, audit.</summary>
internal static class KernelModel
{
    private const int Unlimited = -1;

    public static void Conventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Money>().HaveConversion<MoneyConverter>();
        configuration.Properties<Quantity>().HaveConversion<QuantityConverter>();
        configuration.Properties<UnitCost>().HaveConversion<UnitCostConverter>();
        configuration.Properties<Rate>().HaveConversion<RateConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<DateOnly>().HaveConversion<DayConverter>();
        configuration.Properties<LocalName>().HaveConversion<LocalNameConverter>().HaveMaxLength(LocalName.LongestStored);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<string>().HaveMaxLength(200);
        configuration.DefaultTypeMapping<Money>().HasConversion<MoneyConverter>();
        configuration.DefaultTypeMapping<Quantity>().HasConversion<QuantityConverter>();
        configuration.DefaultTypeMapping<LocalName>().HasConversion<LocalNameConverter>();
        configuration.DefaultTypeMapping<DateTimeOffset>().HasConversion<InstantConverter>();
        configuration.DefaultTypeMapping<DateOnly>().HasConversion<DayConverter>();
    }

    public static void Tables(ModelBuilder model, EngineKind engine)
    {
        model.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.Property(x => x.Name).HasMaxLength(120);
            e.Property(x => x.Payload).HasMaxLength(Unlimited);
            var stamp = e.Property(x => x.Stamp);
            if (engine == EngineKind.PostgreSql)
            {
                stamp.HasDefaultValueSql("CAST(CAST(pg_current_xact_id() AS text) AS bigint)").ValueGeneratedOnAdd();
                e.HasIndex(x => new { x.Stamp, x.Id });
            }
            else if (engine == EngineKind.SqlServer)
            {
                stamp.HasConversion(new NumberToBytesConverter<long>()).IsRowVersion();
                e.HasIndex(x => x.Stamp);
            }
        });
        model.Entity<NumberRow>(e =>
        {
            e.ToTable("numbers");
            e.HasKey(x => x.Series);
            e.Property(x => x.Series).HasMaxLength(60);
        });
        model.Entity<PositionRow>(e =>
        {
            e.ToTable("positions");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(120);
        });
        model.Entity<ParkedRow>(e =>
        {
            e.ToTable("parked");
            e.Property(x => x.Payload).HasMaxLength(Unlimited);
            e.Property(x => x.Failure).HasMaxLength(Unlimited);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => x.State);
        });
        model.Entity<RequestRow>(e =>
        {
            e.ToTable("requests");
            e.Property(x => x.Id).HasMaxLength(120);
            e.Property(x => x.Fingerprint).HasMaxLength(64);
            e.Property(x => x.Answer).HasMaxLength(Unlimited);
        });
        model.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.Property(x => x.Before).HasMaxLength(Unlimited);
            e.Property(x => x.After).HasMaxLength(Unlimited);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => x.At);
            e.HasIndex(x => x.Subject);
        });
    }

    /// <summary>Mirrors ask for what is above a change number. Said before names are given, so that the index gets one like all others.</summary>
    public static void Indexes(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => typeof(IMirrored).IsAssignableFrom(t)).ToList())
            model.Entity(type).HasIndex(nameof(IMirrored.Change));
    }

    /// <summary>What holds for every entity by what it implements.</summary>
    public static void Marks(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType is not null))
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            if (AppendOnly.Is(entity)) model.Entity(entity.ClrType).ToTable(t => t.HasTrigger("append_only"));
        }
    }
}
