using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Monolith.Administration.Security;

/// <summary>How secrets are kept: people's by ASP.NET Core Identity's slow salted hash, machines' long random keys by SHA-256.</summary>
internal sealed class Hashes(IPasswordHasher<User> hasher)
{
    private static readonly User Nobody = new() { UserName = "", NormalizedName = "", DisplayName = "", SecurityStamp = "", Roles = "" };
    private readonly Lazy<string> _nobodys = new(() => hasher.HashPassword(Nobody, Random(20)));

    public string OfPerson(User user, string secret) => hasher.HashPassword(user, secret);

    /// <summary>As slow for somebody who isn't there, so that names can't be found by the clock.</summary>
    /// <param name="isOutdated">The secret is right and its hash weaker than those made today.</param>
    public bool Matches(User? user, string? hash, string secret, out bool isOutdated)
    {
        var nobodys = _nobodys.Value; // made at the first question, whoever it is about
        var result = hasher.VerifyHashedPassword(user ?? Nobody, hash ?? nobodys, secret);
        isOutdated = result == PasswordVerificationResult.SuccessRehashNeeded;
        return result != PasswordVerificationResult.Failed && user is not null && hash is not null;
    }

    public static string OfKey(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Random letters and digits that can be read aloud: no 0/O, 1/l/I.</summary>
    public static string Random(int length, string alphabet = "abcdefghjkmnpqrstuvwxyz23456789") => RandomNumberGenerator.GetString(alphabet, length);
}
