namespace Monolith.__Name__.Contracts;

/// <summary>The rights that the module declares; their names for people are the texts <c>permission.…</c>.</summary>
public static class __Name__Permissions
{
    public const string View = "__name__.view";
}
