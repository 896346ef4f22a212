using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.CountPlans.SaveCountPlan;

/// <summary>Makes a plan of counts or changes it; counts that it made already stay as they are.
/// Errors: as of a count, and concurrency.changed</summary>
/// <param name="Weekday">Of a weekly plan: 0 is Sunday, 6 Saturday.</param>
/// <param name="DayOfMonth">Of a monthly plan; in a shorter month its last day.</param>
/// <param name="At">The shop's clock.</param>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record SaveCountPlan(
    Guid PlanId, string Name, Guid WarehouseId, CountRhythm Rhythm = CountRhythm.Monthly, int? Weekday = null, int? DayOfMonth = null,
    TimeOnly At = default, CountScope Scope = CountScope.Everything, string? Category = null, IReadOnlyList<Guid>? Items = null,
    int? MostItems = null, bool ByArea = true, bool Blind = true, bool PausesSales = false, Rate? TolerancePercent = null,
    Money? ToleranceValue = null, Money? ApproveAbove = null, string? Responsible = null, string? Note = null, bool Active = true,
    long? IfVersion = null) : IRequest<CountPlanInfo>, ICountTerms;

internal sealed class SaveCountPlanValidator : AbstractValidator<SaveCountPlan>
{
    public SaveCountPlanValidator()
    {
        RuleFor(r => r.PlanId).NotEmpty();
        this.Terms();
        RuleFor(r => r.Rhythm).IsInEnum();
        RuleFor(r => r.Weekday).InclusiveBetween(0, 6);
        RuleFor(r => r.Weekday).NotNull().When(r => r.Rhythm == CountRhythm.Weekly);
        RuleFor(r => r.DayOfMonth).InclusiveBetween(1, 31);
        RuleFor(r => r.DayOfMonth).NotNull().When(r => r.Rhythm == CountRhythm.Monthly);
    }
}

internal sealed class SaveCountPlanHandler(InventoryDbContext db, CountTerms terms, ISites sites, TimeProvider clock)
    : IHandler<SaveCountPlan, CountPlanInfo>
{
    public Task<Result<CountPlanInfo>> Handle(SaveCountPlan request, CancellationToken ct) => db.Write<CountPlanInfo>(
        "inventory.save-count-plan",
        async token =>
        {
            if (await terms.Wrong(request, token) is { } wrong) return wrong;
            var today = sites.Here.BusinessDate(clock.GetUtcNow());
            var plan = await db.Set<CountPlanRow>().FirstOrDefaultAsync(p => p.Id == request.PlanId, token);
            if (request.IfVersion is { } version && version != (plan?.Version ?? 0)) return KernelErrors.Changed;
            var isNew = plan is null;
            if (plan is null) db.Add(plan = new() { Id = request.PlanId, Name = "", WarehouseId = request.WarehouseId, Since = today });
            // A plan that slept isn't asked what it missed.
            if (!plan.Active && request.Active) plan.Since = today;
            Change(plan, request);
            var items = (request.Items ?? []).Distinct().ToList();
            await Choose(plan.Id, items, token);
            db.ChangeTracker.DetectChanges();
            var changed = db.Entry(plan).State == EntityState.Modified;
            return plan.ToInfo(items, today) with { Version = isNew ? 1 : plan.Version + (changed ? 1 : 0) };
        },
        ct);

    private static void Change(CountPlanRow plan, SaveCountPlan request)
    {
        (plan.Name, plan.WarehouseId, plan.Rhythm) = (request.Name.Trim(), request.WarehouseId, request.Rhythm);
        plan.Weekday = request.Rhythm == CountRhythm.Weekly ? request.Weekday : null;
        plan.DayOfMonth = request.Rhythm == CountRhythm.Monthly ? request.DayOfMonth : null;
        plan.MinuteOfDay = (request.At.Hour * 60) + request.At.Minute;
        (plan.Scope, plan.Category, plan.MostItems) = (request.Scope, request.Category?.Trim(), request.MostItems);
        (plan.ByArea, plan.Blind, plan.PausesSales, plan.Active) = (request.ByArea, request.Blind, request.PausesSales, request.Active);
        (plan.TolerancePercent, plan.ToleranceValue) = (request.TolerancePercent, request.ToleranceValue);
        (plan.ApproveAbove, plan.Responsible, plan.Note) = (request.ApproveAbove, request.Responsible?.Trim(), request.Note?.Trim());
    }

    private async Task Choose(Guid plan, List<Guid> items, CancellationToken ct)
    {
        var there = await db.Set<CountChoiceRow>().Where(c => c.OwnerId == plan).ToListAsync(ct);
        db.RemoveRange(there.Where(c => !items.Contains(c.ItemId)));
        db.AddRange(items.Except(there.Select(c => c.ItemId)).Select(item => new CountChoiceRow { OwnerId = plan, ItemId = item }));
    }
}

internal static class SaveCountPlanEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("count-plans/{id:guid}", (Guid id, Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(id, http.IfMatch()), ct).ToHttp())
            .Serves<SaveCountPlan>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var (db, id) = (sp.GetRequiredService<InventoryDbContext>(), route.Id("id"));
                var plan = await db.Set<CountPlanRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
                var items = await db.Set<CountChoiceRow>().Where(c => c.OwnerId == id).Select(c => c.ItemId).ToListAsync(ct);
                return plan?.ToInfo(items, default);
            })
            .WithName("SaveCountPlan")
            .WithSummary("Say which counts are to be made by themselves, and when").Produces<CountPlanInfo>();

    internal sealed record Body(
        string Name, Guid WarehouseId, CountRhythm Rhythm = CountRhythm.Monthly, int? Weekday = null, int? DayOfMonth = null,
        TimeOnly? At = null, CountScope Scope = CountScope.Everything, string? Category = null, IReadOnlyList<Guid>? Items = null,
        int? MostItems = null, bool ByArea = true, bool Blind = true, bool PausesSales = false, Rate? TolerancePercent = null,
        Money? ToleranceValue = null, Money? ApproveAbove = null, string? Responsible = null, string? Note = null, bool Active = true)
    {
        public SaveCountPlan ToCommand(Guid id, long? ifVersion) => new(
            id, Name, WarehouseId, Rhythm, Weekday, DayOfMonth, At ?? default, Scope, Category, Items, MostItems, ByArea, Blind,
            PausesSales, TolerancePercent, ToleranceValue, ApproveAbove, Responsible, Note, Active, ifVersion);
    }
}
