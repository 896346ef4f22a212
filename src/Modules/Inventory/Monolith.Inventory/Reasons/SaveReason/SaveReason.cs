using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reasons.SaveReason;

/// <summary>Makes a reason for adjustments or write-offs, or changes it. Errors: inventory.reason-code-taken, concurrency.changed</summary>
[Requires(InventoryPermissions.EditWarehouses)]
internal sealed record SaveReason(
    Guid ReasonId, string Code, LocalName Name, ReasonUse Use, ContraAccount Contra, bool Active = true, long? IfVersion = null)
    : IRequest<ReasonInfo>;

internal sealed class SaveReasonValidator : AbstractValidator<SaveReason>
{
    public SaveReasonValidator()
    {
        RuleFor(r => r.ReasonId).NotEmpty();
        RuleFor(r => r.Code).NotEmpty().Matches(@"\A[A-Za-z0-9_-]{1,20}\z");
        RuleFor(r => r.Name).Must(n => n.Default is { Length: > 0 and <=
            100 }).WithErrorCode("input.required").WithMessage("A reason has a name.");
        RuleFor(r => r.Use).IsInEnum();
        RuleFor(r => r.Contra).Must(ReasonBook.Accounts.Contains).WithErrorCode("input.out-of-range")
            .WithMessage("An account that bears adjustments or write-offs.");
    }
}

internal sealed class SaveReasonHandler(InventoryDbContext db) : IHandler<SaveReason, ReasonInfo>
{
    public Task<Result<ReasonInfo>> Handle(SaveReason request, CancellationToken ct) => db.Write<ReasonInfo>(
        "inventory.save-reason",
        async token =>
        {
            await db.Lock("reasons", token);
            var key = request.Code.ToUpperInvariant();
            if (await db.Reasons.AnyAsync(r => r.CodeKey == key && r.Id != request.ReasonId,
                token)) return ReasonErrors.CodeTaken(request.Code);
            var reason = await db.Reasons.FirstOrDefaultAsync(r => r.Id == request.ReasonId, token);
            if (reason is not null && request.IfVersion is { } version && version != reason.Version) return KernelErrors.Changed;
            var isNew = reason is null;
            if (reason is null) db.Add(reason = new() { Id = request.ReasonId, Code = "", CodeKey = "", Name = request.Name });
            (reason.Code, reason.CodeKey, reason.Name) = (request.Code, key, request.Name);
            (reason.UsedFor, reason.Contra, reason.Active) = (request.Use, request.Contra, request.Active);
            db.ChangeTracker.DetectChanges();
            var changed = db.Entry(reason).State == EntityState.Modified;
            return reason.ToInfo() with { Version = isNew ? 1 : changed ? reason.Version + 1 : reason.Version };
        },
        ct);
}

internal static class SaveReasonEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("reasons/{id:guid}", (Guid id, Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveReason(id, b.Code, b.Name, b.Use, b.Contra, b.Active, http.IfMatch()), ct).ToHttp())
            .Serves<SaveReason>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var id = route.Id("id");
                return (await sp.GetRequiredService<InventoryDbContext>().Reasons.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct))
                    ?.ToInfo();
            })
            .WithName("SaveReason").WithSummary("Make a reason for adjustments or write-offs, or change it")
            .Produces<ReasonInfo>();

    internal sealed record Body(string Code, LocalName Name, ReasonUse Use, ContraAccount Contra, bool Active = true);
}
