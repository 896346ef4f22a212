using System.Security.Cryptography;
using System.Text.Json;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Data;

/// <summary>The id under which a write may happen once, and the fingerprint of what it writes.</summary>
internal sealed record Once(string Id, string Fingerprint)
{
    public static Once Of(string action, Guid id, object content) =>
        new($"{action}:{id:N}", Hash(JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), KernelJson.Options)));

    public static Once? FromRequest(RequestKey key, string action) =>
        key is { Key: { } id, Fingerprint: { } fingerprint } ? new($"{action}:{id}", fingerprint) : null;

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
