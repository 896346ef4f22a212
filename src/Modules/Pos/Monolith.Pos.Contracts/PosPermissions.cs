namespace Monolith.Pos.Contracts;

public static class PosPermissions
{
    public const string View = "pos.view";
    public const string Sell = "pos.sell";
    public const string Return = "pos.return";
    public const string PrintCopies = "pos.print-copies";
    public const string Discount = "pos.discount";
    public const string OverridePrice = "pos.override-price";
    public const string EditRegisters = "pos.edit-registers";
    public const string CloseOthersShift = "pos.close-others-shift";

    /// <summary>Takes goods back that name no sale.</summary>
    public const string ReturnWithoutOrigin = "pos.return-without-origin";

    public const string SellInOthersShift = "pos.sell-in-others-shift";

    /// <summary>Gives up a whole sale that has lines already.</summary>
    public const string VoidSale = "pos.void-sale";

    /// <summary>Who counts a drawer without it counts blind.</summary>
    public const string SeeExpectedCash = "pos.see-expected-cash";

    /// <summary>Brings in shifts of the past, and their tickets with the numbers of then.</summary>
    public const string BackDate = "pos.back-date";

    public const string Findings = "pos.findings";
    public const string SettleFindings = "pos.settle-findings";
    /// <summary>Choosing what cash is rounded to.</summary>
    public const string EditCashRounding = "pos.edit-cash-rounding";

    public const string ViewLimits = "pos.view-limits";
    public const string EditLimits = "pos.edit-limits";

    /// <summary>Those that a ticket is judged by.</summary>
    public static readonly IReadOnlyList<string> OfTickets =
        [Sell, Return, ReturnWithoutOrigin, Discount, OverridePrice, SellInOthersShift];
}
