namespace Monolith.Ui;

/// <param name="Value">Only for drawing; money goes in as <c>ToDecimal()</c>.</param>
/// <param name="Href">The rows behind it.</param>
public sealed record ChartPoint(string Label, decimal Value, string? Href = null);

public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);
