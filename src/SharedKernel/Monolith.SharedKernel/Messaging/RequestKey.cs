namespace Monolith.SharedKernel.Messaging;

/// <summary>The idempotency key of the request being served. Set once by the endpoint's filter.</summary>
public sealed class RequestKey
{
    public string? Key { get; set; }

    /// <summary>SHA-256 of what came with it.</summary>
    public string? Fingerprint { get; set; }
}
