using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Data.Model;

internal sealed class MoneyConverter() : ValueConverter<Money, long>(m => m.Scaled, s => Money.FromScaled(s));

internal sealed class QuantityConverter() : ValueConverter<Quantity, long>(q => q.Scaled, s => Quantity.FromScaled(s));

internal sealed class UnitCostConverter() : ValueConverter<UnitCost, long>(c => c.Scaled, s => UnitCost.FromScaled(s));

internal sealed class RateConverter() : ValueConverter<Rate, long>(r => r.Scaled, s => Rate.FromScaled(s));

/// <summary>Instants as microseconds since 1970 UTC: they sort and compare the same in every engine.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    t => Instants.ToMicroseconds(t), m => Instants.FromMicroseconds(m));

/// <summary>Days as days since 0001-01-01, for the same reason.</summary>
internal sealed class DayConverter() : ValueConverter<DateOnly, int>(d => d.DayNumber, n => DateOnly.FromDayNumber(n));

/// <summary>Names in all languages in one column, the default first.</summary>
internal sealed class LocalNameConverter() : ValueConverter<LocalName, string>(n => n.Stored, s => LocalName.FromStored(s));
