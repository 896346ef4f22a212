namespace Monolith.Inventory.Recosting;

/// <summary>Whose doing the rows of a sweep are.</summary>
/// <param name="Main">The change's that the sweep is for; of one that goes on any of those it goes on with.</param>
/// <param name="IsNew">Nothing is kept of the first one yet.</param>
internal sealed record SweepCauses(Cause Main, IReadOnlyDictionary<long, Cause> Others, bool IsNew)
{
    public static SweepCauses For(Cause change) => new(change, new Dictionary<long, Cause>(), true);

    public Cause Of(long id) => id == 0 ? Main : Others.GetValueOrDefault(id) ?? Main;
}
