using Monolith.Ui;

namespace Monolith.Inventory.Counts;

/// <summary>How a count is shown.</summary>
internal static class CountLook
{
    public const string States = "inventory.count-state";

    public const string Scopes = "inventory.count-scope";

    public const string Causes = "inventory.count-cause";

    public static Meaning Of(CountState state) => state switch
    {
        CountState.Planned => Meaning.Info,
        CountState.Posted => Meaning.Good,
        CountState.Closed or CountState.Cancelled => Meaning.None,
        _ => Meaning.Caution,
    };
}
