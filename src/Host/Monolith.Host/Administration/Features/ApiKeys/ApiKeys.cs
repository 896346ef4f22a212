using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Administration.Features.ApiKeys;

/// <param name="Permissions">Permission codes; <c>*</c> alone is every permission.</param>
internal sealed record ApiKeyInfo(Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <param name="Key">Shown this once: only its hash is kept.</param>
internal sealed record NewApiKey(ApiKeyInfo Info, string? Key);

[Requires(HostPermissions.ApiKeys)]
internal sealed record ListApiKeys : IRequest<IReadOnlyList<ApiKeyInfo>>;

/// <summary>Makes a key for a machine. Errors: api-key.unknown-permission, api-key.cannot-grant, api-key.too-short, api-key.taken</summary>
/// <param name="Key">A key of the caller's own making, at least 8 characters; null makes one.</param>
[Requires(HostPermissions.ApiKeys)]
internal sealed record AddApiKey(Guid ApiKeyId, string Name, IReadOnlyList<string> Permissions, string? Key = null) : IRequest<NewApiKey>;

/// <summary>Ends a key for good. Errors: api-key.unknown</summary>
[Requires(HostPermissions.ApiKeys)]
internal sealed record RevokeApiKey(Guid ApiKeyId) : IRequest<ApiKeyInfo>;

internal sealed class AddApiKeyValidator : AbstractValidator<AddApiKey>
{
    public AddApiKeyValidator()
    {
        RuleFor(k => k.Name).NotEmpty().MaximumLength(100);
        RuleFor(k => k.Permissions).NotEmpty().Must(p => p is null || p.Count <= 500);
        RuleFor(k => k.Key!).Length(8, 200).When(k => k.Key is not null).WithErrorCode("api-key.too-short");
    }
}

internal sealed class ListApiKeysHandler(AdministrationDbContext db) : IHandler<ListApiKeys, IReadOnlyList<ApiKeyInfo>>
{
    public async Task<Result<IReadOnlyList<ApiKeyInfo>>> Handle(ListApiKeys request, CancellationToken ct)
    {
        var keys = await db.ApiKeys.OrderBy(k => k.Name).Take(500).ToListAsync(ct);
        return keys.Select(k => k.ToInfo()).ToList();
    }
}

internal sealed class AddApiKeyHandler(AdministrationDbContext db, Rights rights, ICurrentActor current, TimeProvider clock) : IHandler<AddApiKey, NewApiKey>
{
    public async Task<Result<NewApiKey>> Handle(AddApiKey request, CancellationToken ct)
    {
        var unknown = request.Permissions.FirstOrDefault(p => p != ApiKey.Everything && !rights.All.Contains(p));
        if (unknown is not null)
            return Error.Invalid("api-key.unknown-permission", $"There is no permission '{unknown}'.").With("permission", unknown).At("permissions");

        IEnumerable<string> granted = request.Permissions.Contains(ApiKey.Everything) ? rights.All : request.Permissions;
        if (!granted.All(current.Actor.Can)) return Error.Forbidden("api-key.cannot-grant", "A key can't have rights that you don't have yourself.").At("permissions");

        var key = request.Key ?? "mk_" + Hashes.Random(40);
        var hash = Hashes.OfKey(key);
        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, ct) is { } same) return new NewApiKey(same.ToInfo(), null);
        var made = await db.Write<ApiKeyInfo>("administration.add-api-key", async token =>
        {
            var there = await db.ApiKeys.FirstOrDefaultAsync(k => k.Hash == hash || k.Id == request.ApiKeyId, token);
            if (there is not null) return Error.Conflict("api-key.taken", "This key or its id was used before.").At("key");
            var row = new ApiKey
            {
                Id = request.ApiKeyId,
                Name = request.Name.Trim(),
                Hash = hash,
                Permissions = request.Permissions.Contains(ApiKey.Everything) ? ApiKey.Everything : string.Join(',', request.Permissions.Distinct()),
                CreatedAt = clock.GetUtcNow(),
            };
            db.Add(row);
            db.Audit(row.AuditSubject, after: new { row.Name, row.Permissions });
            return row.ToInfo();
        }, ct);
        if (!made.IsOk) return made.Error!;
        // The key stays out of the write's answer, which is kept for repeats: a repeat gets no key.
        var isNew = request.Key is null && await db.ApiKeys.AnyAsync(k => k.Hash == hash, ct);
        return new NewApiKey(made.Value, isNew ? key : null);
    }
}

internal sealed class RevokeApiKeyHandler(AdministrationDbContext db, TimeProvider clock) : IHandler<RevokeApiKey, ApiKeyInfo>
{
    public async Task<Result<ApiKeyInfo>> Handle(RevokeApiKey request, CancellationToken ct)
    {
        var revoked = await db.Write<ApiKeyInfo>("administration.revoke-api-key", async token =>
        {
            var row = await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == request.ApiKeyId, token);
            if (row is null) return Error.NotFound("api-key.unknown", "There is no such key.");
            row.RevokedAt ??= clock.GetUtcNow();
            db.Audit(row.AuditSubject, after: new { row.RevokedAt });
            return row.ToInfo();
        }, ct);
        return revoked;
    }
}

internal static class ApiKeyMapping
{
    public static ApiKeyInfo ToInfo(this ApiKey key) => new(
        key.Id, key.Name, key.Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries), key.CreatedAt, key.RevokedAt);
}
