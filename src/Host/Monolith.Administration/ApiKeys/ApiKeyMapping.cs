namespace Monolith.Administration.ApiKeys;

internal static class ApiKeyMapping
{
    public static ApiKeyInfo ToInfo(this ApiKey key) => new(
        key.Id, key.Name, key.Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries), key.CreatedAt, key.RevokedAt, key.ExpiresAt,
        key.UsedAt);
}
