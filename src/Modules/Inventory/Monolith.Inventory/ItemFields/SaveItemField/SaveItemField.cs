using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.ItemFields.SaveItemField;

/// <summary>Makes a field of the shop's own for items, or changes it. Errors: inventory.field-key-taken, inventory.field-fixed,
/// inventory.field-choice-used, inventory.too-many-fields, concurrency.changed</summary>
/// <param name="Position">Its place among the others; null: the last, or where it is.</param>
[Requires(InventoryPermissions.EditItemFields)]
internal sealed record SaveItemField(
    Guid FieldId, string Key, LocalName Name, ItemFieldKind Kind, bool Required = false, int? Limit = null,
    IReadOnlyList<string>? Choices = null, int? Position = null, bool Active = true, long? IfVersion = null) : IRequest<ItemFieldInfo>;

internal sealed class SaveItemFieldValidator : AbstractValidator<SaveItemField>
{
    public SaveItemFieldValidator()
    {
        RuleFor(f => f.FieldId).NotEmpty();
        RuleFor(f => f.Key).NotEmpty().Matches($@"\A[a-z0-9][a-z0-9-]{{0,{ItemFieldInfo.LongestKey - 1}}}\z")
            .WithErrorCode("inventory.field-key").WithMessage("Small letters, digits and hyphens, at most 30.");
        RuleFor(f => f.Name).IsName();
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.Position).InclusiveBetween(0, ItemFieldInfo.Most);
        RuleFor(f => f.Limit).InclusiveBetween(1, 1_000_000_000);
        RuleFor(f => f.Limit).LessThanOrEqualTo(ItemFieldInfo.LongestText).When(f => f.Kind == ItemFieldKind.Text);
        RuleFor(f => f.Limit).Null().When(f => f.Kind is not (ItemFieldKind.Text or ItemFieldKind.Number))
            .WithErrorCode("inventory.field-limit").WithMessage("Only texts and numbers have a limit.");
        RuleFor(f => f.Choices).Must(c => c is { Count: > 0 and <= ItemFieldInfo.MostChoices }).When(f => f.Kind == ItemFieldKind.Choice)
            .WithErrorCode("inventory.field-choices").WithMessage($"1 to {ItemFieldInfo.MostChoices} choices.");
        RuleFor(f => f.Choices).Must(c => c is null or { Count: 0 }).When(f => f.Kind != ItemFieldKind.Choice)
            .WithErrorCode("inventory.field-choices-elsewhere").WithMessage("Only a field to choose in has choices.");
        RuleFor(f => f.Choices).Must(AreApart).WithErrorCode("inventory.field-choice-twice")
            .WithMessage("Two choices are the same word.");
        RuleForEach(f => f.Choices).NotEmpty().MaximumLength(ItemFieldInfo.LongestChoice);
    }

    private static bool AreApart(IReadOnlyList<string>? choices) =>
        choices is null || choices.Select(c => Folding.Words(c ?? "")).Distinct().Count() == choices.Count;
}

internal sealed class SaveItemFieldHandler(InventoryDbContext db, FieldBook book) : IHandler<SaveItemField, ItemFieldInfo>
{
    public Task<Result<ItemFieldInfo>> Handle(SaveItemField request, CancellationToken ct) =>
        db.Write<ItemFieldInfo>("inventory.save-item-field", token => Save(request, token), ct);

    private async Task<Result<ItemFieldInfo>> Save(SaveItemField request, CancellationToken ct)
    {
        await db.Lock("item-fields", ct);
        book.Forget();
        var all = await db.ItemFields.ToListAsync(ct);
        var row = all.Find(f => f.Id == request.FieldId);
        if (all.Exists(f => f.Key == request.Key && f.Id != request.FieldId)) return ItemFieldErrors.KeyTaken(request.Key);
        if (row is null && all.Count >= ItemFieldInfo.Most) return ItemFieldErrors.TooMany;
        if (row is not null && request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
        if (row is not null && (row.Key != request.Key || row.Kind != request.Kind)) return ItemFieldErrors.Fixed(row.Key);
        var choices = request.Choices?.Select(c => PlainText.Line(c).Trim()).ToList() ?? [];
        foreach (var lost in (row?.ToInfo().Choices ?? []).Except(choices))
        {
            var held = FieldText.Held(request.Key, lost);
            if (await db.Items.AnyAsync(i => i.Fields != null && i.Fields.Contains(held), ct))
                return ItemFieldErrors.ChoiceUsed(request.Key, lost);
        }

        var isNew = row is null;
        if (row is null) db.Add(row = new() { Id = request.FieldId, Key = request.Key, Kind = request.Kind, Name = request.Name });
        (row.Name, row.Required, row.Limit, row.Active) = (request.Name, request.Required, request.Limit, request.Active);
        row.Choices = choices.Count == 0 ? null : string.Join('\n', choices);
        row.Position = request.Position ?? (isNew ? all.Select(f => f.Position + 1).DefaultIfEmpty(0).Max() : row.Position);
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(row).State == EntityState.Modified;
        return row.ToInfo() with { Version = isNew ? 1 : changed ? row.Version + 1 : row.Version };
    }
}

internal static class SaveItemFieldEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("item-fields/{id:guid}", (Guid id, Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveItemField(
                    id, b.Key, b.Name, b.Kind, b.Required, b.Limit, b.Choices, b.Position, b.Active, http.IfMatch()), ct).ToHttp())
            .Serves<SaveItemField>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var id = route.Id("id");
                return (await sp.GetRequiredService<FieldBook>().All(ct)).FirstOrDefault(f => f.FieldId == id);
            })
            .WithName("SaveItemField").WithSummary("Make a field of the shop's own for items, or change it").Produces<ItemFieldInfo>();

    internal sealed record Body(
        string Key, LocalName Name, ItemFieldKind Kind = ItemFieldKind.Text, bool Required = false, int? Limit = null,
        IReadOnlyList<string>? Choices = null, int? Position = null, bool Active = true);
}
