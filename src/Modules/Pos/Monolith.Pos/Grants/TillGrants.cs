using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Pos.Limits;

namespace Monolith.Pos.Grants;

/// <summary>Seals proofs by the installation's own keys, and opens them again. What was sealed elsewhere or made up proves
/// nothing.</summary>
internal sealed class TillGrants(IDataProtectionProvider protection, LimitBook limits, TimeProvider clock) : ITillGrants
{
    private const int Longest = 4000;

    private static readonly string[] Lendable =
    [
        PosPermissions.Return, PosPermissions.ReturnWithoutOrigin, PosPermissions.Discount, PosPermissions.OverridePrice,
        PosPermissions.SellInOthersShift, PosPermissions.VoidSale,
    ];

    private readonly IDataProtector _seal = protection.CreateProtector("till-grant.v1");

    public async Task<string> ForCashier(Actor cashier, Guid? registerId, CancellationToken ct) => Seal(new Grant(
        cashier.Id, cashier.Name, clock.GetUtcNow(), [.. PosPermissions.OfTickets.Append(PosPermissions.VoidSale).Where(cashier.Can)],
        await limits.Of(cashier, ct), registerId));

    public async Task<Result<LentRight>> Lend(Actor lender, LendRight wanted, CancellationToken ct)
    {
        if (await Refuses(lender, wanted.Permission, wanted.Percent, wanted.Amount, ct) is { } refused) return refused;
        var theirs = await limits.Of(lender, ct);
        var now = clock.GetUtcNow();
        // In whose shift somebody works doesn't change from ticket to ticket.
        var borrower = wanted.Permission == PosPermissions.SellInOthersShift ? wanted.BorrowerId : null;
        var grant = Seal(new Grant(
            lender.Id, lender.Name, now, [wanted.Permission], theirs, wanted.RegisterId, borrower is null ? wanted.TicketId : null,
                borrower));
        return new LentRight(wanted.Permission, lender.Id, lender.Name, now, grant, wanted.Reason.OrNull());
    }

    public async Task<Error?> Refuses(Actor lender, string permission, Rate? percent, Money? amount, CancellationToken ct)
    {
        if (!Lendable.Contains(permission, StringComparer.Ordinal)) return GrantErrors.NotLendable(permission);
        if (!lender.Can(permission)) return GrantErrors.NotAllowed(lender.Name, permission);
        var beyond = Beyond(await limits.Of(lender, ct), permission, percent, amount);
        return beyond is null ? null : GrantErrors.BeyondLimit(lender.Name, permission, beyond);
    }

    /// <summary>Null where it isn't one of ours.</summary>
    public Grant? Open(string? proof)
    {
        if (proof is not { Length: > 0 and <= Longest }) return null;
        try
        {
            return JsonSerializer.Deserialize<Grant>(_seal.Unprotect(proof), KernelJson.Options);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private string Seal(Grant grant) => _seal.Protect(JsonSerializer.Serialize(grant, KernelJson.Options));

    private static string? Beyond(TillLimits limits, string permission, Rate? percent, Money? amount)
    {
        if (permission == PosPermissions.Discount)
        {
            if (percent > limits.DiscountPercent) return limits.DiscountPercent.ToString();
            if (amount > limits.DiscountAmount) return limits.DiscountAmount.ToString();
        }

        var isBeyond = permission == PosPermissions.ReturnWithoutOrigin && amount > limits.ReturnAmount;
        return isBeyond ? limits.ReturnAmount.ToString() : null;
    }
}
