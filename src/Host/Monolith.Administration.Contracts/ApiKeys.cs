using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Administration.Contracts;

/// <param name="Permissions">Permission codes; <c>*</c> alone is every permission.</param>
public sealed record ApiKeyInfo(Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <param name="Key">Shown this once: only its hash is kept.</param>
public sealed record NewApiKey(ApiKeyInfo Info, string? Key);

/// <summary>Makes a key for a machine. Errors: api-key.unknown-permission, api-key.cannot-grant, api-key.too-short, api-key.taken</summary>
/// <param name="Key">A key of the caller's own making, at least 8 characters; null makes one.</param>
[Requires(AdministrationPermissions.ApiKeys)]
public sealed record AddApiKey(Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, [property: AnyText] string? Key = null)
    : IRequest<NewApiKey>;
