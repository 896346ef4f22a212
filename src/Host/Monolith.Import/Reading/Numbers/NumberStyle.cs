namespace Monolith.Import.Reading.Numbers;

/// <summary>How a file writes numbers.</summary>
/// <param name="Decimal">What stands before the decimals.</param>
/// <param name="Thousands">What groups digits, beside blanks and apostrophes, which always may; null: nothing else.</param>
/// <param name="IsSure">By the map, or because a number of the file can only be read this way. Else what can be read in two ways is
/// refused.</param>
/// <param name="Currency">ISO code of the currency whose signs may stand at amounts; null: any may.</param>
internal sealed record NumberStyle(char Decimal, char? Thousands, bool IsSure, string? Currency = null)
{
    /// <summary>A lone point with three digits behind it is as doubtful as a comma: in files that are separated by
    /// semicolons.</summary>
    public bool DoubtsPoint { get; init; }

    /// <summary>Amounts of a currency: what its coins and its habits make certain is read so.</summary>
    public NumberStyle OfMoney => Currency is null ? this : this with { IsMoney = true };

    public bool IsMoney { get; private init; }

    /// <summary>Nothing of this currency has decimals: a separator with three digits behind it groups.</summary>
    public bool HasNoDecimals => IsMoney && SharedKernel.Currency.Find(Currency) is { Digits: 0 };

    /// <summary>12:50 and 25:- are amounts in Sweden.</summary>
    public bool HasColons => IsMoney && Currency == "SEK";

    /// <summary>The same number with its one separator as what it must be.</summary>
    public NumberStyle Grouped(ReadOnlySpan<char> number) => number.Contains('.')
        ? this with { Decimal = ',', Thousands = '.', IsSure = true }
        : this with { Decimal = '.', Thousands = ',', IsSure = true };
}

internal enum NumberFault
{
    None,
    NotANumber,

    /// <summary>Its separators are not where this file's numbers have them.</summary>
    OtherSeparators,

    /// <summary>It can be read in two ways.</summary>
    Ambiguous,

    /// <summary>1.2E+5: a spreadsheet has cut it.</summary>
    Scientific,

    OtherCurrency,
    Percent,
}
