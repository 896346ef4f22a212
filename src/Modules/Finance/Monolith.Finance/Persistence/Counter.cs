namespace Monolith.Finance.Persistence;

internal sealed class Counter
{
    public required string Name { get; init; }

    public long Last { get; set; }
}
