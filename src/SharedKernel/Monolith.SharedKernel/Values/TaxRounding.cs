namespace Monolith.SharedKernel;

/// <summary>Where a ticket's taxes are rounded to the currency's digits.</summary>
public enum TaxRounding
{
    /// <summary>On every line by itself; a ticket's tax is the sum.</summary>
    PerLine,

    /// <summary>Once for each rate of a ticket (EN 16931; Japan's qualified invoices). What the lines' own roundings differ from that goes
    /// to the lines with the largest taxable amounts, the earlier first where they are equal, one smallest unit of the currency
    /// each.</summary>
    PerTicket,
}
