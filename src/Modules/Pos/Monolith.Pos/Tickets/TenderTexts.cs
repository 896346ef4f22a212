namespace Monolith.Pos.Tickets;

internal static class TenderTexts
{
    public static string TextKey(this TenderKind kind) => kind switch
    {
        TenderKind.Cash => "pos.tender.cash",
        TenderKind.Card => "pos.tender.card",
        TenderKind.Mobile => "pos.tender.mobile",
        _ => "pos.tender.on-account",
    };
}
