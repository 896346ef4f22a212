namespace Monolith.Administration.Security;

/// <summary>What a PIN must be: four digits for who may do what a cashier may, six for who may do more.</summary>
internal sealed class PinRules(Rights rights)
{
    public const int Shortest = 4;
    public const int Longest = 12;
    private const int ShortestForMore = 6;

    /// <summary>How many digits a PIN of somebody with these roles has at least.</summary>
    /// <param name="roles">Their codes, separated by commas.</param>
    public async ValueTask<int> Least(string roles, CancellationToken ct) =>
        (await rights.OfRoles(roles, ct)).IsSubsetOf(await rights.OfRoles(RoleNames.Cashier, ct)) ? Shortest : ShortestForMore;
}
