namespace Monolith.Administration.Users;

/// <summary>A person who signs in: with a password at the back office, with a PIN at a registered till, or both.</summary>
internal sealed class User : IVersioned, IAudited, IMirrored
{
    public const int LongestName = 60;
    public const int LongestStartPage = 100;

    public Guid Id { get; init; }

    public required string UserName { get; set; }

    public required string NormalizedName { get; set; }

    public required string DisplayName { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and the PIN, and when the person is disabled or loses rights; older sign-ins end then. Rights
    /// need no stamp: they are read anew.</summary>
    public required string SecurityStamp { get; set; }

    public string? PinHash { get; set; }

    /// <summary>How long the PIN is: who is given more rights may need a longer one.</summary>
    public int PinDigits { get; set; }

    /// <summary>Role codes, separated by commas.</summary>
    public required string Roles { get; set; }

    public string? Language { get; set; }

    /// <summary>The page of the navigation that signing in leads to; null: the usual one.</summary>
    public string? StartPage { get; set; }

    public bool Active { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "user:" + UserName;

    public IReadOnlyList<string> RoleList => Roles.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Normalize(string name) => name.Trim().ToUpperInvariant();
}
