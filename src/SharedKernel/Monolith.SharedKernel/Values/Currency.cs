using System.Collections.Frozen;

namespace Monolith.SharedKernel;

/// <summary>A currency of ISO 4217: its code, how many digits its amounts have, and the sign people know it by.</summary>
public sealed record Currency(string Code, int Digits, string Symbol)
{
    /// <summary>Those in common use, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } =
    [
        new("AED", 2, "AED"), new("ARS", 2, "AR$"), new("AUD", 2, "A$"), new("BDT", 2, "৳"), new("BGN", 2, "лв"),
        new("BHD", 3, "BHD"), new("BRL", 2, "R$"), new("CAD", 2, "CA$"), new("CHF", 2, "CHF"), new("CLP", 0, "CLP$"),
        new("CNY", 2, "¥"), new("COP", 2, "COL$"), new("CZK", 2, "Kč"), new("DKK", 2, "kr"), new("EGP", 2, "E£"),
        new("EUR", 2, "€"), new("GBP", 2, "£"), new("HKD", 2, "HK$"), new("HUF", 2, "Ft"), new("IDR", 2, "Rp"),
        new("ILS", 2, "₪"), new("INR", 2, "₹"), new("IQD", 3, "IQD"), new("ISK", 0, "kr"), new("JOD", 3, "JOD"),
        new("JPY", 0, "¥"), new("KRW", 0, "₩"), new("KWD", 3, "KWD"), new("KZT", 2, "₸"), new("MAD", 2, "MAD"),
        new("MOP", 2, "MOP$"), new("MXN", 2, "MX$"), new("MYR", 2, "RM"), new("NGN", 2, "₦"), new("NOK", 2, "kr"),
        new("NZD", 2, "NZ$"), new("OMR", 3, "OMR"), new("PEN", 2, "S/"), new("PHP", 2, "₱"), new("PKR", 2, "Rs"),
        new("PLN", 2, "zł"), new("PYG", 0, "₲"), new("QAR", 2, "QAR"), new("RON", 2, "lei"), new("RSD", 2, "RSD"),
        new("RUB", 2, "₽"), new("SAR", 2, "SAR"), new("SEK", 2, "kr"), new("SGD", 2, "S$"), new("THB", 2, "฿"),
        new("TND", 3, "TND"), new("TRY", 2, "₺"), new("TWD", 2, "NT$"), new("UAH", 2, "₴"), new("USD", 2, "$"),
        new("UYU", 2, "$U"), new("VND", 0, "₫"), new("XAF", 0, "FCFA"), new("XOF", 0, "CFA"), new("ZAR", 2, "R"),
    ];

    private static readonly FrozenDictionary<string, Currency> ByCode =
        All.ToFrozenDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null if the table doesn't know the code. Letter case doesn't matter.</summary>
    public static Currency? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>An amount as it stands on paper; one with more digits than the currency has, such as a cost a unit, with all of
    /// them.</summary>
    public string Say(Money amount) => amount.FitsDigits(Digits) ? amount.ToString(Digits) : amount.ToString();

    public override string ToString() => Code;
}
