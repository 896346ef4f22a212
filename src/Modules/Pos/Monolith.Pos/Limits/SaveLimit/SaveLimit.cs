using FluentValidation;
using Monolith.Pos.Limits.ListLimits;

namespace Monolith.Pos.Limits.SaveLimit;

/// <summary>Says how far a role may go. Errors: pos.unknown-role, pos.amount-digits, concurrency.changed</summary>
/// <param name="DiscountPercent">The most off a line, 0 to 100; null: without limit.</param>
/// <param name="DiscountAmount">The most off a ticket; null: without limit.</param>
/// <param name="ReturnAmount">The most that is paid back on a ticket for lines that name no sale; null: without limit.</param>
[Requires(PosPermissions.EditLimits)]
internal sealed record SaveLimit(
    string Role, Rate? DiscountPercent = null, Money? DiscountAmount = null, Money? ReturnAmount = null, long? IfVersion = null)
    : IRequest<RoleLimits>;

internal sealed class SaveLimitHandler(PosDbContext db, ISites sites) : IHandler<SaveLimit, RoleLimits>
{
    private static readonly Error UnknownRole = Error.NotFound("pos.unknown-role", "There is no such role.");

    public async Task<Result<RoleLimits>> Handle(SaveLimit request, CancellationToken ct)
    {
        if (!Roles.All.Contains(request.Role, StringComparer.Ordinal)) return UnknownRole;
        var digits = sites.Here.Currency.Digits;
        if (request.DiscountAmount is { } off && !off.FitsDigits(digits)) return PosErrors.AmountDigits(digits).At("discountAmount");
        if (request.ReturnAmount is { } back && !back.FitsDigits(digits)) return PosErrors.AmountDigits(digits).At("returnAmount");

        return await db.Write<RoleLimits>("pos.save-limit", async token =>
        {
            await db.Lock("limits", token);
            var row = await db.Limits.AsTracking().FirstOrDefaultAsync(l => l.Role == request.Role, token);
            if (request.IfVersion is { } based && based != (row?.Version ?? 0)) return KernelErrors.Changed;
            var isNew = row is null;
            if (row is null) db.Add(row = new LimitRow { Role = request.Role });
            var wanted = new TillLimits(request.DiscountPercent, request.DiscountAmount, request.ReturnAmount);
            var same = !isNew && row.Limits == wanted;
            (row.DiscountPercent, row.DiscountAmount) = (wanted.DiscountPercent, wanted.DiscountAmount);
            row.ReturnAmount = wanted.ReturnAmount;
            return ListLimitsHandler.Of(request.Role, row) with { Version = same ? row.Version : row.Version + 1 };
        }, ct);
    }
}

internal sealed class SaveLimitValidator : AbstractValidator<SaveLimit>
{
    public SaveLimitValidator()
    {
        RuleFor(l => l.DiscountPercent).Must(p => p is null || (p >= Rate.Zero && p <= Rate.FromPercent(100)))
            .WithErrorCode("input.out-of-range");
        RuleFor(l => l.DiscountAmount).Must(Amount).WithErrorCode("input.out-of-range");
        RuleFor(l => l.ReturnAmount).Must(Amount).WithErrorCode("input.out-of-range");
    }

    private static bool Amount(Money? amount) => amount is null || (!amount.Value.IsNegative && amount <= PosLimits.Tender);
}

internal static class SaveLimitEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("limits/{role}", (string role, LimitBody body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new SaveLimit(role, body.DiscountPercent, body.DiscountAmount, body.ReturnAmount, http.IfMatch()), ct).ToHttp())
        .Serves<SaveLimit>()
        .WithName("SaveTillLimits")
        .WithSummary("Say how far a role may go at the till")
        .Produces<RoleLimits>();

    internal sealed record LimitBody(Rate? DiscountPercent, Money? DiscountAmount, Money? ReturnAmount);
}
