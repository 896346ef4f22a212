using System.Text.Json;
using System.Text.Json.Serialization;
using Monolith.SharedKernel;

namespace Monolith.Import.Plans;

/// <summary>What a plan keeps of its lines: as it stands in the tables, and nothing that says nothing.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(KernelJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false, // what is null isn't written
    };

    public static string? Of<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : JsonSerializer.Serialize(list, Options);

    public static string Of(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <summary>What a line writes.</summary>
    public static T Payload<T>(PlanLineRow line)
        where T : class => Read<T>(line.Payload) ?? throw new InvalidOperationException($"Line {line.Line} writes nothing.");

    public static IReadOnlyList<T> List<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<T>>(json, Options)!;

    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
}
