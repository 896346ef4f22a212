namespace Monolith.Inventory.Lots;

internal static class LotLinks
{
    /// <summary>The page of a lot or of a serial number; null where goods have neither.</summary>
    public static string? Of(Guid item, string? lot, string? serial) => !string.IsNullOrEmpty(lot)
        ? $"/inventory/lots/trace?item={item}&lot={Uri.EscapeDataString(lot)}"
        : !string.IsNullOrEmpty(serial) ? $"/inventory/lots/trace?item={item}&serial={Uri.EscapeDataString(serial)}" : null;
}
