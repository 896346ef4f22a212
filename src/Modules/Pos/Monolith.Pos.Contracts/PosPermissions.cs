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
}
