namespace Monolith.Administration.Sessions;

/// <summary>One signing in, from its beginning to its end: the cookie only names it, so that ending it here ends it everywhere.</summary>
internal sealed class Session : IMirrored
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    /// <summary>A cashier came in by PIN: till rights only.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>The registered till on which a PIN was entered.</summary>
    public Guid? TillId { get; init; }

    /// <summary>Of addresses, as limits count them.</summary>
    public required string Block { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Then it is over, whatever happens in it.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Signed out, or ended by what happened to the person or the till.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public long Change { get; set; }
}
