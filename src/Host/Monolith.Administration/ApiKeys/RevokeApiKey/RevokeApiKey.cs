namespace Monolith.Administration.ApiKeys.RevokeApiKey;

/// <summary>Ends a key for good. Errors: api-key.unknown</summary>
[Requires(AdministrationPermissions.ApiKeys)]
internal sealed record RevokeApiKey(Guid ApiKeyId) : IRequest<ApiKeyInfo>;

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

internal static class RevokeApiKeyEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapDelete("api-keys/{apiKeyId:guid}", (Guid apiKeyId, ISender send, CancellationToken ct) =>
                send.Send(new RevokeApiKey(apiKeyId), ct).ToHttp())
            .Serves<RevokeApiKey>()
            .WithName("RevokeApiKey")
            .WithSummary("End a key for good")
            .Produces<ApiKeyInfo>();
}
