namespace Monolith.Inventory.Recosting;

/// <summary>Goods would go into a pool that isn't costed anew up to there yet. Nothing was written: whoever catches it lets the pools be
/// settled first and begins again.</summary>
internal sealed class PoolIsOpenException : Exception
{
    public PoolIsOpenException()
        : base("The pool is being costed anew and isn't settled up to there yet.")
    {
    }
}
