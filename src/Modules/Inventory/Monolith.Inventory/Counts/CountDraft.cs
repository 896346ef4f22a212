using Monolith.Ui;

namespace Monolith.Inventory.Counts;

/// <summary>What is being typed into the form of a count or of a plan of counts.</summary>
internal sealed class CountDraft
{
    public string? Name { get; set; }

    public Guid? Warehouse { get; set; }

    public CountScope Scope { get; set; } = CountScope.Everything;

    public string? Category { get; set; }

    public int? Most { get; set; } = 50;

    public List<CountDraftItem> Items { get; } = [];

    public string? Responsible { get; set; }

    public Rate? TolerancePercent { get; set; }

    public Money? ToleranceValue { get; set; }

    public Money? ApproveAbove { get; set; }

    public string? Note { get; set; }

    public bool ByArea { get; set; } = true;

    public bool Blind { get; set; } = true;

    public bool Pauses { get; set; }

    public int? MostItems => Scope is CountScope.Sample or CountScope.AbcCycle or CountScope.SlowMovers ? Most : null;

    public string? CategoryOfScope => Scope == CountScope.Category ? Category : null;

    public IReadOnlyList<Guid>? Chosen => Scope == CountScope.ChosenItems
        ? [.. Items.Select(i => i.Item).OfType<LookupOption>().Select(o => Guid.Parse(o.Value))] : null;
}

internal sealed class CountDraftItem
{
    public LookupOption? Item { get; set; }
}
