using FluentValidation;
using Monolith.Pos.Grants;

namespace Monolith.Pos.Tickets.VoidSale;

/// <summary>Writes down that a sale with lines was given up before it was paid: what lay in it, who did it and who allowed it. It has
/// happened when it arrives, so it is never refused for a right; what was not allowed says so. Errors: pos.unknown-shift</summary>
/// <param name="VoidId">The till's own: a repeat is the same.</param>
/// <param name="Returned">What the customer had paid already and got back.</param>
/// <param name="AllowedBy">The name of who allowed it, where it was not the cashier's own right.</param>
/// <param name="Grant">Proves that they did.</param>
[Requires(PosPermissions.Sell)]
internal sealed record VoidSale(
    Guid VoidId, Guid ShiftId, DateTimeOffset At, string Cashier, Money Total, Money Returned, IReadOnlyList<VoidedLine> Lines,
    string? AllowedBy = null, string? Grant = null) : IRequest<Done>;

internal sealed record VoidedLine(string Sku, Quantity Quantity, Money UnitPrice);

internal sealed class VoidSaleValidator : AbstractValidator<VoidSale>
{
    private const int MostLines = 500;

    public VoidSaleValidator()
    {
        RuleFor(v => v.VoidId).NotEmpty();
        RuleFor(v => v.ShiftId).NotEmpty();
        RuleFor(v => v.Cashier).NotEmpty().MaximumLength(100);
        RuleFor(v => v.AllowedBy).MaximumLength(100);
        RuleFor(v => v.Grant).MaximumLength(4000);
        RuleFor(v => v.Lines).NotEmpty().Must(l => l is null || l.Count <= MostLines).WithErrorCode("input.out-of-range");
        RuleForEach(v => v.Lines).ChildRules(line => line.RuleFor(l => l.Sku).NotEmpty().MaximumLength(60));
    }
}

internal sealed class VoidSaleHandler(PosDbContext db, TillGrants grants, ICurrentActor current) : IHandler<VoidSale, Done>
{
    public Task<Result<Done>> Handle(VoidSale request, CancellationToken ct) =>
        db.WriteOnce<Done>("pos.void-sale", request.VoidId, request, async token =>
        {
            var shift = await db.Shifts.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.ShiftId, token);
            if (shift is null) return PosErrors.UnknownShift;
            var isProven = grants.Open(request.Grant)?.Rights.Contains(PosPermissions.VoidSale, StringComparer.Ordinal) == true;
            db.Audit($"voided-sale:{shift.RegisterCode}", after: new
            {
                request.At,
                request.Cashier,
                request.Total,
                request.Returned,
                Lines = string.Join("; ", request.Lines.Select(l => $"{l.Quantity} x {l.Sku} ({l.UnitPrice})")),
                request.AllowedBy,
                Allowed = isProven || current.Actor.Can(PosPermissions.VoidSale),
            });
            return Done.It;
        }, ct);
}

internal static class VoidSaleEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("voided-sales/{voidId:guid}", (Guid voidId, VoidBody body, ISender send, CancellationToken ct) =>
            send.Send(body.ToRequest(voidId), ct).ToHttp())
        .Serves<VoidSale>()
        .WithName("VoidSale")
        .WithSummary("Write down that a sale was given up before it was paid")
        .Produces<Done>();

    internal sealed record VoidBody(
        Guid ShiftId, DateTimeOffset At, string Cashier, Money Total, Money Returned, IReadOnlyList<VoidedLine> Lines,
        string? AllowedBy = null, string? Grant = null)
    {
        public VoidSale ToRequest(Guid voidId) => new(voidId, ShiftId, At, Cashier, Total, Returned, Lines, AllowedBy, Grant);
    }
}
