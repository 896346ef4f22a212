namespace Monolith.Administration.ApiKeys.ListApiKeys;

[Requires(AdministrationPermissions.ViewUsers)]
internal sealed record ListApiKeys(ListQuery Query) : IRequest<Page<ApiKeyListRow>>
{
    public static readonly ListOf<ApiKeyListRow> List = Rows.Of<ApiKeyListRow>("administration.api-keys")
        .Column("name", "ui.name", k => k.Name, c => c.Sortable().Then(k => k.ApiKeyId))
        .Column("permissions", "administration.permissions", k => k.Permissions)
        .Column("createdAt", "administration.made-at", k => k.CreatedAt, c => c.Sortable().Then(k => k.ApiKeyId))
        .Column("usedAt", "administration.used-at", k => k.UsedAt, c => c.Sortable().Then(k => k.ApiKeyId))
        .Column("expiresAt", "administration.expires-at", k => k.ExpiresAt, c => c.Sortable().Then(k => k.ApiKeyId))
        .Column("state", "ui.state", k => k.RevokedAt == null, c => c.YesNo("ui.active", "administration.revoked"))
        .Column("revokedAt", "administration.revoked-at", k => k.RevokedAt, c => c.Extra())
        .SearchedIn(k => k.Name)
        .Flag("active", "administration.only-active", k => k.RevokedAt == null)
        .KeyedBy(k => k.ApiKeyId)
        .SortedBy("name");
}

/// <summary>A key as <see cref="ApiKeyInfo"/> says it.</summary>
internal sealed record ApiKeyListRow
{
    public required Guid ApiKeyId { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Permissions => Codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    internal string Codes { get; init; } = "";
}

internal sealed class ListApiKeysHandler(AdministrationDbContext db, ICurrentActor current) : IHandler<ListApiKeys, Page<ApiKeyListRow>>
{
    public Task<Result<Page<ApiKeyListRow>>> Handle(ListApiKeys request, CancellationToken ct) => db.ApiKeys
        .Select(k => new ApiKeyListRow { ApiKeyId = k.Id, Name = k.Name, Codes = k.Permissions, CreatedAt = k.CreatedAt,
            RevokedAt = k.RevokedAt, ExpiresAt = k.ExpiresAt, UsedAt = k.UsedAt })
        .ToPage(ListApiKeys.List, request.Query, current.Actor, ct);
}

internal static class ListApiKeysEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList<ListApiKeys, ApiKeyListRow>("api-keys", ListApiKeys.List, q => new(q), "ListApiKeys", "Keys of machines");
}
