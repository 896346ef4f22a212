namespace Monolith.Administration.ApiKeys.AddApiKey;

internal sealed record AddApiKeyBody(string Name, IReadOnlyList<string> Permissions, DateTimeOffset? ExpiresAt = null);

internal sealed class AddApiKeyValidator : AbstractValidator<Contracts.AddApiKey>
{
    private const int LongestYears = 10;

    public AddApiKeyValidator(TimeProvider clock)
    {
        RuleFor(k => k.Name).NotEmpty().MaximumLength(100);
        RuleFor(k => k.Permissions).NotEmpty().Must(p => p is null || p.Count <= 500);
        RuleFor(k => k.ExpiresAt).Must(e => e is null || (e > clock.GetUtcNow() && e < clock.GetUtcNow().AddYears(LongestYears)))
            .WithErrorCode("api-key.expires-soon").WithMessage("A key expires later than now and within ten years.");
        RuleFor(k => k.Key!).Length(8, 200).When(k => k.Key is not null).WithErrorCode("api-key.too-short");
    }
}

internal sealed class AddApiKeyHandler(AdministrationDbContext db, Rights rights, ICurrentActor current, TimeProvider clock) : IHandler<Contracts.AddApiKey, NewApiKey>
{
    public async Task<Result<NewApiKey>> Handle(Contracts.AddApiKey request, CancellationToken ct)
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
                ExpiresAt = request.ExpiresAt,
            };
            db.Add(row);
            db.Audit(row.AuditSubject, after: new { row.Name, row.Permissions, row.ExpiresAt });
            return row.ToInfo();
        }, ct);
        if (!made.IsOk) return made.Error!;
        // The key stays out of the write's answer, which is kept for repeats: a repeat gets no key.
        var isNew = request.Key is null && await db.ApiKeys.AnyAsync(k => k.Hash == hash, ct);
        return new NewApiKey(made.Value, isNew ? key : null);
    }
}

internal static class AddApiKeyEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("api-keys/{apiKeyId:guid}", (Guid apiKeyId, AddApiKeyBody body, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.AddApiKey(apiKeyId, body.Name, body.Permissions, ExpiresAt: body.ExpiresAt), ct).ToHttp())
            .Serves<Contracts.AddApiKey>()
            .WithName("AddApiKey")
            .WithSummary("Make a key; it is shown this once")
            .Produces<NewApiKey>();
}
