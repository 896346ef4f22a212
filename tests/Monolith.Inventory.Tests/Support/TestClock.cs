namespace Monolith.Inventory.Tests.Support;

/// <summary>Ten in the morning in the shop, until a test says otherwise.</summary>
internal static class TestClock
{
    public static readonly DateTimeOffset Start = new(2026, 3, 14, 2, 0, 0, TimeSpan.Zero);
}
