using Monolith.SharedKernel;

namespace Monolith.Ui;

/// <summary>A cost a unit, to its four decimals.</summary>
public sealed class CostField : ParsedField<UnitCost>
{
    protected override (string Key, object?[] Args)? Read(string text, out UnitCost figure) =>
        UnitCost.TryParse(text, out figure) ? null : ("ui.not-an-amount", []);

    protected override string Write(UnitCost figure) => figure.ToString();
}
