using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Monolith.Host.Tests.Support;

/// <summary>One caller of the API.</summary>
internal sealed class Api(HttpClient client)
{
    public HttpClient Client => client;

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Answer> Put(string path, object body, string? ifMatch = null) => Send(HttpMethod.Put, path, body, ifMatch);

    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path);

    private async Task<Answer> Send(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text is ['{' or '[', ..] ? JsonNode.Parse(text) : null, response.Headers.ETag?.Tag);
    }
}

internal sealed record Answer(int Status, JsonNode? Body, string? Tag)
{
    /// <summary>Status and code of a refusal, to compare at once.</summary>
    public (int Status, string? Code) Problem => (Status, Body?["code"]?.ToString());

    public JsonArray Items => Page["items"]!.AsArray();

    /// <summary>Of a list whose answer may tell more than the page.</summary>
    public JsonNode Page => Body!;
}
