using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Monolith.Administration.Security;

/// <summary>Machines sign in with a key: <c>X-Api-Key: KEY</c> or <c>Authorization: Bearer KEY</c>. Wrong ones are guesses: they count
/// and are audited.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Rights rights, GuessLimits limits,
    KeyUses uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api-key";
    private const int LongestKey = 200;
    private const string Spent = "too many wrong keys";

    public static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"].ToString() is { Length: > 0 } key) return key;
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..].Trim() : null;
    }

    /// <summary>Nothing was said about the key: too many wrong ones came from there.</summary>
    public static bool IsSpent(HttpContext http) => http.Items.ContainsKey(Spent);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is not { Length: > 0 and <= LongestKey } key) return AuthenticateResult.NoResult();
        var (block, known) = (Context.Block(), await rights.OfKey(key, Context.Source(), Context.RequestAborted));
        if (known is not null && limits.HasWorked(Guid.Parse(known.Id), block)) return await Success(known);
        if (limits.IsSpent(block)) return await Refuse(block);
        if (known is not null)
        {
            limits.Worked(Guid.Parse(known.Id), block);
            return await Success(known);
        }

        if (limits.IsNewGuess(block, Hashes.OfKey(key)))
        {
            if (!limits.Take(block)) return await Refuse(block);
            await Log.Write("session.refused", "api-key", "unknown, revoked or expired key", CancellationToken.None);
        }

        return AuthenticateResult.Fail("Unknown, revoked or expired API key.");
    }

    private AccessLog Log
    {
        get
        {
            // Who asks is found out only now: the scope has nobody yet.
            Context.RequestServices.GetRequiredService<ActorHolder>().Actor = Actor.Anonymous with { Source = Context.Source() };
            return Context.RequestServices.GetRequiredService<AccessLog>();
        }
    }

    private async Task<AuthenticateResult> Success(Actor actor)
    {
        await uses.Note(Guid.Parse(actor.Id));
        return AuthenticateResult.Success(new(Claims.Of(actor, SchemeName), SchemeName));
    }

    private async Task<AuthenticateResult> Refuse(string block)
    {
        Context.Items[Spent] = true;
        if (limits.IsNews(block)) await Log.Write("session.too-many-tries", "address:" + block, "api-key", CancellationToken.None);
        return AuthenticateResult.Fail("Too many wrong keys.");
    }
}
