namespace Monolith.SharedKernel.Security;

public enum ActorKind
{
    User,
    Cashier,
    ApiKey,
    System,
}

/// <summary>Who is asking: a signed-in person, a cashier at a till, a machine with a key, or the shop's own clockwork.</summary>
/// <param name="Id">Stable id; a user's or key's id, or <c>system</c>.</param>
/// <param name="Name">As shown in the audit log and on receipts.</param>
/// <param name="Source">From where: an IP address, a register, <c>cli</c>, a job's name.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind, string Source, IReadOnlySet<string> Permissions)
{
    /// <summary>Nobody in particular: may do nothing.</summary>
    public static readonly Actor Anonymous = new("anonymous", "anonymous", ActorKind.User, "unknown", new HashSet<string>());

    /// <summary>The shop's own clockwork and the command line on the machine itself: may do everything.</summary>
    public static Actor System(string source) => new("system", "system", ActorKind.System, source, new HashSet<string>());

    public bool Can(string permission) => Kind == ActorKind.System || Permissions.Contains(permission);
}

public interface ICurrentActor
{
    Actor Actor { get; }
}

/// <summary>The actor of one scope; set once by whoever opens the scope (a request, a circuit's call, a job).</summary>
public sealed class ActorHolder : ICurrentActor
{
    public Actor Actor { get; set; } = Actor.Anonymous;
}
