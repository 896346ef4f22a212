namespace Monolith.Pos.Contracts;

/// <summary>The documents of the tills, as rows and events name them.</summary>
public static class PosKinds
{
    public const string Ticket = "ticket";
    public const string Shift = "shift";
}
