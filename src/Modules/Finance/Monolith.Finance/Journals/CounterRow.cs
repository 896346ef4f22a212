namespace Monolith.Finance.Journals;

internal sealed class CounterRow
{
    public required string Name { get; init; }

    public long Last { get; set; }
}
