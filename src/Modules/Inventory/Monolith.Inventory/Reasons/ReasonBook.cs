using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Reasons;

/// <summary>Finds the reason a document names. A shop that keeps a list of reasons wants one of them on each such document.</summary>
internal sealed class ReasonBook(InventoryDbContext db)
{
    private static readonly ContraAccount[] Bearing =
        [ContraAccount.Adjustment, ContraAccount.Scrap, ContraAccount.Consumption, ContraAccount.Count, ContraAccount.Production];

    public static IReadOnlyList<ContraAccount> Accounts => Bearing;

    public async Task<ReasonRow?> Find(string? code, CancellationToken ct)
    {
        var key = code?.Trim().ToUpperInvariant();
        return string.IsNullOrEmpty(key) ? null : await db.Reasons.AsNoTracking().FirstOrDefaultAsync(r => r.CodeKey == key, ct);
    }

    public async Task<Error?> Refuses(string? code, ReasonUse use, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code))
            return await db.Reasons.AnyAsync(r => r.UsedFor == use && r.Active, ct) ? ReasonErrors.Required : null;
        return await Find(code, ct) is { Active: true } reason && reason.UsedFor == use ? null : ReasonErrors.Unknown(code.Trim());
    }
}

internal static class ReasonErrors
{
    public static readonly Error Required =
        Error.Invalid("inventory.reason-code-required", "Choose one of the shop's reasons.").At("reasonCode");

    public static Error Unknown(string code) => Error.NotFound(
        "inventory.unknown-reason", $"The shop has no reason {code} for this, or doesn't use it any more.").With("code",
            code).At("reasonCode");

    public static Error CodeTaken(string code) =>
        Error.Conflict("inventory.reason-code-taken", $"Another reason has the code '{code}'.").With("code", code).At("code");
}
