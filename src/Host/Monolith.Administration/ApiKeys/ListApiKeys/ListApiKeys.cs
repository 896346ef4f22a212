namespace Monolith.Administration.ApiKeys.ListApiKeys;

[Requires(AdministrationPermissions.ApiKeys)]
internal sealed record ListApiKeys : IRequest<IReadOnlyList<ApiKeyInfo>>;

internal sealed class ListApiKeysHandler(AdministrationDbContext db) : IHandler<ListApiKeys, IReadOnlyList<ApiKeyInfo>>
{
    public async Task<Result<IReadOnlyList<ApiKeyInfo>>> Handle(ListApiKeys request, CancellationToken ct)
    {
        var keys = await db.ApiKeys.OrderBy(k => k.Name).Take(500).ToListAsync(ct);
        return keys.Select(k => k.ToInfo()).ToList();
    }
}

internal static class ListApiKeysEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("api-keys", (ISender send, CancellationToken ct) => send.Send(new ListApiKeys(), ct).ToHttp())
            .Serves<ListApiKeys>()
            .WithName("ListApiKeys")
            .WithSummary("Keys of machines")
            .Produces<IReadOnlyList<ApiKeyInfo>>();
}
