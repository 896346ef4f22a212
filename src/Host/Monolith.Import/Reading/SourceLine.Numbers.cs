using System.Globalization;
using Monolith.Import.Reading.Dates;
using Monolith.Import.Reading.Numbers;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>Numbers, days and times of a line. One that can't be read, or only in two ways, refuses the line.</summary>
internal sealed partial class SourceLine
{
    public Given<Money> Money(string column) => Exact<Money>(column, SharedKernel.Money.Decimals, _file.Numbers.OfMoney);

    public Given<UnitCost> Cost(string column) => Exact<UnitCost>(column, UnitCost.Decimals, _file.Numbers);

    public Given<Quantity> Quantity(string column) => Exact<Quantity>(column, SharedKernel.Quantity.Decimals, _file.Numbers);

    /// <summary>With or without a percent sign: 19 and 19 % are the same.</summary>
    public Given<Rate> Rate(string column) => Exact<Rate>(column, RateDecimals, _file.Numbers, isRate: true);

    public Given<int> Whole(string column)
    {
        var quantity = Quantity(column);
        if (!quantity.IsThere) return new(quantity.State, default);
        var whole = quantity.Value.ToDecimal();
        return whole == decimal.Truncate(whole) && whole is >= int.MinValue and <= int.MaxValue ? (int)whole
            : Wrong<int>(column, ValueFindings.NotWhole());
    }

    public Given<DateOnly> Day(string column)
    {
        var read = Moment(column);
        return read.IsThere ? DateOnly.FromDateTime(read.Value) : new Given<DateOnly>(read.State, default);
    }

    /// <summary>A time of a place, or one with its offset from UTC.</summary>
    public Given<DateTimeOffset> Instant(string column, TimeZoneInfo zone)
    {
        var text = this[column].Text;
        if (DateStyle.TryReadOffset(text, out var instant)) return instant.ToUniversalTime();
        var read = Moment(column);
        if (!read.IsThere) return new(read.State, default);
        var found = new DateTimeOffset(read.Value, zone.GetUtcOffset(read.Value));
        if (!zone.IsInvalidTime(read.Value)) return found.ToUniversalTime();
        var meant = TimeZoneInfo.ConvertTime(found, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Add(ValueFindings.TimeSkipped(meant).At(Title(column), text));
        return found.ToUniversalTime();
    }

    private const int RateDecimals = 4;

    private Given<T> Exact<T>(string column, int decimals, NumberStyle style, bool isRate = false)
        where T : struct, IParsable<T>
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<T>(value);
        // Most numbers are written as in code.
        if (NumberText.IsPlain(value.Text, style)
            && T.TryParse(value.Text, CultureInfo.InvariantCulture, out var plain)) return plain;
        Span<char> number = stackalloc char[NumberText.Longest + 2];
        var length = NumberText.Read(value.Text, style, number, out var fault, out var isPercent);
        if (length == 0) return Wrong<T>(column, ValueFindings.Number(fault, style));
        if (isPercent && !isRate) return Wrong<T>(column, ValueFindings.NotANumber());
        return T.TryParse(number[..length].ToString(), CultureInfo.InvariantCulture, out var exact)
            ? exact
            : Wrong<T>(column, ValueFindings.OutOfRange(decimals));
    }

    private Given<DateTime> Moment(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<DateTime>(value);
        if (_file.Dates.TryRead(value.Text, out var read, out var isAmbiguous)) return read;
        if (isAmbiguous) return Wrong<DateTime>(column, ValueFindings.DateAmbiguous());
        if (!DateStyle.TryReadSerial(value.Text, out var serial)) return Wrong<DateTime>(column, ValueFindings.NotADate());
        Add(ValueFindings.DateSerial(serial.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).At(Title(column), value.Text));
        return serial;
    }
}
