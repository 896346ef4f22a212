namespace Monolith.Inventory.Replay;

/// <summary>When an event happened and when it was learned, where the scenario leaves that open.</summary>
internal sealed class ScenarioClock
{
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private DateTimeOffset? _latest;
    private DateTimeOffset? _recorded;

    public (DateTimeOffset Effective, DateTimeOffset Recorded) Next(ScenarioEvent e)
    {
        var effective = e.At ?? (_latest is { } latest ? latest + Second : Beginning);
        var recorded = e.Recorded ?? (_recorded is { } last && last + Second > effective ? last + Second : effective);
        if (recorded <= _recorded) throw new ScenarioException($"{e.Id}: recorded before the event ahead of it.");
        _latest = effective > _latest || _latest is null ? effective : _latest;
        _recorded = recorded;
        return (effective, recorded);
    }
}
