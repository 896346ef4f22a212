using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monolith.Load;

/// <summary>JSON over HTTP, in few words.</summary>
internal static class Api
{
    public static async Task<JsonNode> Get(this HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        return await Read(answer, path);
    }

    public static async Task<JsonNode> Put(this HttpClient http, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(path, content);
        return await Read(answer, path);
    }

    public static decimal Number(this JsonNode? node) =>
        decimal.Parse(node!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<JsonNode> Read(HttpResponseMessage answer, string path)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{(int)answer.StatusCode} for {path}: {text}");
    }
}
