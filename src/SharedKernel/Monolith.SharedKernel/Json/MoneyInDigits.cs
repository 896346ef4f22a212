using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>Writes amounts as the shop's currency does: <c>"108"</c> yen, <c>"1.250"</c> dinars. Reads what every other converter of
/// amounts reads.</summary>
/// <param name="digits">Asked at each amount: before the set-up there is no currency yet.</param>
internal sealed class MoneyInDigits(Func<int> digits) : JsonConverter<Money>
{
    private static readonly ExactJsonConverter<Money> Exact = new();

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Exact.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToText(digits()));
}

/// <summary>The same for what a unit costs, which may be finer than any coin.</summary>
internal sealed class UnitCostInDigits(Func<int> digits) : JsonConverter<UnitCost>
{
    private static readonly ExactJsonConverter<UnitCost> Exact = new();

    public override UnitCost Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Exact.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, UnitCost value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToText(digits()));
}
