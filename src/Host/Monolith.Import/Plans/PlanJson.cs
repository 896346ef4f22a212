using System.Text.Encodings.Web;
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
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Of<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : JsonSerializer.Serialize(list, Options);

    public static string Of(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static IReadOnlyList<T> List<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<T>>(json, Options)!;

    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
}
