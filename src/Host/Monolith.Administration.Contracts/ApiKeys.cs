using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <param name="Permissions">Permission codes; <c>*</c> alone is every permission.</param>
/// <param name="ExpiresAt">From then on it lets nobody in; null: it holds until it is revoked.</param>
/// <param name="UsedAt">When it last let somebody in, to the hour; null: never.</param>
public sealed record ApiKeyInfo(
    Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? ExpiresAt, DateTimeOffset? UsedAt);

/// <param name="Key">Shown this once: only its hash is kept.</param>
public sealed record NewApiKey(ApiKeyInfo Info, string? Key);

/// <summary>Makes a key for a machine. Errors: api-key.unknown-permission, api-key.cannot-grant, api-key.too-short, api-key.taken,
/// api-key.expires-soon</summary>
/// <param name="Key">A key of the caller's own making, at least 8 characters; null makes one.</param>
/// <param name="ExpiresAt">When it stops letting anybody in: ten years ahead at most. Null: it holds until it is revoked.</param>
[Requires(AdministrationPermissions.ApiKeys)]
public sealed record AddApiKey(
    Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, [property: AnyText] string? Key = null, DateTimeOffset? ExpiresAt = null)
    : IRequest<NewApiKey>;
